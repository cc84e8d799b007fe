package se.arshjul.runtime.proto;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Which fields an update means: those named, all updatable ones for {@code *}, the populated ones when unset. */
public final class UpdateMask {

    private UpdateMask() {}

    public static Set<String> paths(
            FieldMask mask, Message wanted, Set<String> updatable, Function<List<FieldViolation>, Refusal> refusal) {
        if (mask.getPathsCount() == 0) {
            return populated(wanted, updatable);
        }
        if (mask.getPathsList().equals(List.of("*"))) {
            return Set.copyOf(updatable);
        }
        var unknown = mask.getPathsList().stream()
                .filter(path -> !updatable.contains(path))
                .map(path -> new FieldViolation("update_mask", "NOT_UPDATABLE", "Cannot be updated: " + path))
                .toList();
        if (!unknown.isEmpty()) {
            throw refusal.apply(unknown);
        }
        return Set.copyOf(mask.getPathsList());
    }

    private static Set<String> populated(Message wanted, Set<String> updatable) {
        Set<String> names = new TreeSet<>();
        wanted.getAllFields().keySet().forEach(field -> names.add(field.getName()));
        names.retainAll(updatable);
        return names;
    }
}
