package se.arshjul.testkit;

import io.grpc.BindableService;
import io.grpc.Channel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Calls every method that the running process serves as every kind of caller: what it finds is compared to a table
 * written by hand, so a method or a whole service without a row fails the test. Injected in a {@link ServiceTest}.
 */
public final class AccessWalk {

    /** The body whose things are asked for, by its own people and by those of a foreign one. */
    public static final String BODY = "actors/region-uppsala";

    /** The address of whoever has only logged in. */
    public static final String LOGIN = "somebody@example.test";

    public static final List<String> ROLES = List.of(
            "coordinator",
            "analyst",
            "communicator",
            "decision-maker",
            "secretary",
            "member",
            "respondent",
            "approver",
            "contact");

    private static final String FOREIGN_BODY = "actors/region-skane";
    private static final Map<String, As> CALLERS = everyCaller();

    private final Channel channel;
    private final Collection<BindableService> services;

    AccessWalk(Channel channel, Collection<BindableService> services) {
        this.channel = channel;
        this.services = services;
    }

    /** The callers whose whole name matches, such as {@code staff (coordinator|analyst)|engine}. */
    public static Set<String> callers(String regex) {
        var names = new TreeSet<>(CALLERS.keySet());
        names.removeIf(name -> !name.matches(regex));
        return names;
    }

    /** What each method is called and which callers it lets in, asked about what these fields say. */
    public Map<String, Set<String>> letIn(Function<AnyMethod, Map<String, ?>> fields) {
        var found = new TreeMap<String, Set<String>>();
        for (var service : services) {
            AnyMethod.of(service.bindService().getServiceDescriptor())
                    // Health and reflection are grpc's own and open to all.
                    .filter(method -> !method.service().startsWith("grpc."))
                    .forEach(method -> {
                        if (found.put(method.name(), letIn(method, fields.apply(method))) != null) {
                            throw new IllegalStateException("Two methods called " + method.name());
                        }
                    });
        }
        return found;
    }

    private Set<String> letIn(AnyMethod method, Map<String, ?> fields) {
        var allowed = new TreeSet<String>();
        CALLERS.forEach((name, caller) -> {
            // A repeat would be answered without asking again whose thing it is.
            var asked = new HashMap<String, Object>(fields);
            asked.put("request_id", UUID.randomUUID().toString());
            if (method.letsIn(channel, method.request(asked), caller)) {
                allowed.add(name);
            }
        });
        return allowed;
    }

    private static Map<String, As> everyCaller() {
        var callers = new TreeMap<String, As>();
        callers.put("anyone", As.anyone());
        callers.put("login", As.login(LOGIN, "Somebody"));
        callers.put("engine", As.engine());
        callers.put("publisher", As.publisher());
        for (var role : ROLES) {
            callers.put("staff " + role, As.staff(role));
            callers.put("body " + role, As.person(BODY, role));
            callers.put("foreign " + role, As.person(FOREIGN_BODY, role));
        }
        return callers;
    }
}
