package se.arshjul.actorservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.SessionServiceGrpc;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ActorServiceAccessIT {

    private static final String UPPSALA = "actors/region-uppsala";

    private static final Map<String, As> CALLERS = new TreeMap<>(Map.ofEntries(
            Map.entry("anyone", As.anyone()),
            Map.entry("login", As.login("somebody@example.test", "Somebody")),
            Map.entry("engine", As.engine()),
            Map.entry("staff coordinator", As.staff("coordinator")),
            Map.entry("staff analyst", As.staff("analyst")),
            Map.entry("staff communicator", As.staff("communicator")),
            Map.entry("staff decision-maker", As.staff("decision-maker")),
            Map.entry("staff secretary", As.staff("secretary")),
            Map.entry("staff contact", As.staff("contact")),
            Map.entry("body coordinator", As.person(UPPSALA, "coordinator")),
            Map.entry("body member", As.person(UPPSALA, "member")),
            Map.entry("body respondent", As.person(UPPSALA, "respondent")),
            Map.entry("body approver", As.person(UPPSALA, "approver")),
            Map.entry("body contact", As.person(UPPSALA, "contact"))));

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("GetActor", callers(".*")),
            Map.entry("ListActors", callers(".*")),
            Map.entry("CreateActor", Set.of("staff coordinator")),
            Map.entry("UpdateActor", callers("staff coordinator|.* contact")),
            Map.entry("ListRecipients", callers("staff .*|engine")),
            Map.entry("ListAssignments", callers("staff .*|body .*|engine")),
            Map.entry("CreateAssignment", callers("staff coordinator|.* contact")),
            Map.entry("EndAssignment", callers("staff coordinator|.* contact")),
            Map.entry("ListCapacities", Set.of("login")),
            Map.entry("BecomeContact", Set.of("login")),
            Map.entry("IssuePermission", Set.of("login")));

    @Autowired
    ActorServiceBlockingStub actors;

    @Test
    void everyMethodIsOpenToExactlyThoseWhoMayUseIt() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (var method : methods()) {
            var allowed = new TreeSet<String>();
            CALLERS.forEach((name, caller) -> {
                if (isLetIn(method, caller)) {
                    allowed.add(name);
                }
            });
            found.put(String.valueOf(method.getBareMethodName()), allowed);
        }

        assertThat(found).isEqualTo(ALLOWED);
    }

    /** An empty request is refused by whoever is let in, but for another reason than who asks. */
    private <Q, A> boolean isLetIn(MethodDescriptor<Q, A> method, As caller) {
        var channel = ClientInterceptors.intercept(actors.getChannel(), caller);
        var nothing = method.parseRequest(java.io.InputStream.nullInputStream());
        try {
            ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, nothing);
            return true;
        } catch (StatusRuntimeException refused) {
            var code = refused.getStatus().getCode();
            // With no body named, this one says to a login what it says of a body that is not the person's.
            var deniedInside = method.getBareMethodName().equals("IssuePermission")
                    && caller == CALLERS.get("login")
                    && code == Status.Code.PERMISSION_DENIED;
            return deniedInside || (code != Status.Code.PERMISSION_DENIED && code != Status.Code.UNAUTHENTICATED);
        }
    }

    private static List<MethodDescriptor<?, ?>> methods() {
        return Stream.of(
                        ActorServiceGrpc.getServiceDescriptor(),
                        AssignmentServiceGrpc.getServiceDescriptor(),
                        SessionServiceGrpc.getServiceDescriptor())
                .<MethodDescriptor<?, ?>>flatMap(service -> service.getMethods().stream())
                .toList();
    }

    private static Set<String> callers(String regex) {
        var names = new TreeSet<>(CALLERS.keySet());
        names.removeIf(name -> !name.matches(regex));
        return names;
    }
}
