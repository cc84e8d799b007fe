package se.arshjul.runtime.access;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Who may use which method: one row per method, and whatever has no row is denied. */
public final class AccessTable {

    /** Ask without a token: health by the platform's probes, reflection by developers' tools. */
    private static final Set<String> OPEN = Set.of(
            "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection");

    /** A law of the contracts has every changing method begin with another word. */
    private static final Pattern READING =
            Pattern.compile("(Get|List|Search|Check|Summarize|Download|Preview|Count|Monitor|Watch)[A-Z].*");

    private final Map<String, AccessRule> rules = new TreeMap<>();

    /** Starts an empty table, which denies everything. */
    public static AccessTable denyByDefault() {
        return new AccessTable();
    }

    private AccessTable() {}

    public AccessTable allow(MethodDescriptor<?, ?> method, AccessRule rule) {
        if (rules.put(method.getFullMethodName(), rule) != null) {
            throw new IllegalStateException("Two rows for " + method.getFullMethodName());
        }
        return this;
    }

    boolean permits(MethodDescriptor<?, ?> method, Caller caller) {
        if (isOpen(method)) {
            return true;
        }
        var rule = rules.get(method.getFullMethodName());
        return rule != null && rule.permits(caller);
    }

    /** Whether a method of this name, such as {@code ListSurveys}, leaves everything as it is. */
    public static boolean isReading(String method) {
        return READING.matcher(method).matches();
    }

    static boolean isOpen(MethodDescriptor<?, ?> method) {
        return OPEN.contains(String.valueOf(method.getServiceName()));
    }

    /** Fails when a method of these services has no row, or a row has no method. */
    public void requireRowForEachMethodOf(Collection<? extends BindableService> services) {
        Set<String> methods = new TreeSet<>();
        for (var service : services) {
            service.bindService().getMethods().stream()
                    .map(ServerMethodDefinition::getMethodDescriptor)
                    .filter(method -> !isOpen(method))
                    .forEach(method -> methods.add(method.getFullMethodName()));
        }
        if (!methods.equals(rules.keySet())) {
            Set<String> missing = new TreeSet<>(methods);
            missing.removeAll(rules.keySet());
            Set<String> idle = new TreeSet<>(rules.keySet());
            idle.removeAll(methods);
            throw new IllegalStateException(
                    "Access table: methods without a row " + missing + ", rows without a method " + idle);
        }
    }
}
