package se.arshjul.workflows.event;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.workflow.v1.Event;

/** Events from the contract. */
final class EventProtos {

    private EventProtos() {}

    static TakeEvent.Command toCommand(Event event) {
        var violations = new ArrayList<FieldViolation>();
        var id = uuid(event.getId());
        if (id == null) {
            violations.add(new FieldViolation("event.id", "MALFORMED", "Must be a UUID."));
        }
        if (event.getType().isBlank()) {
            violations.add(new FieldViolation("event.type", "REQUIRED", "Required."));
        }
        if (event.getSubject().isBlank()) {
            violations.add(new FieldViolation("event.subject", "REQUIRED", "Required."));
        }
        if (id == null || !violations.isEmpty()) {
            throw EventRefusals.invalid(violations);
        }
        return new TakeEvent.Command(
                id, event.getType(), event.getSubject(), toMap(event.getVariables()), event.getTraceparent());
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static Map<String, Object> toMap(Struct struct) {
        var map = new LinkedHashMap<String, Object>();
        struct.getFieldsMap().forEach((name, value) -> {
            var plain = toObject(value);
            if (plain != null) {
                map.put(name, plain);
            }
        });
        return map;
    }

    private static @Nullable Object toObject(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> value.getBoolValue();
            case NUMBER_VALUE -> toNumber(value.getNumberValue());
            case STRUCT_VALUE -> toMap(value.getStructValue());
            case LIST_VALUE -> toList(value);
            case NULL_VALUE, KIND_NOT_SET -> null;
        };
    }

    private static List<Object> toList(Value value) {
        var list = new ArrayList<Object>();
        for (var element : value.getListValue().getValuesList()) {
            var plain = toObject(element);
            if (plain != null) {
                list.add(plain);
            }
        }
        return list;
    }

    /** A struct knows no whole numbers, a diagram does. */
    private static Number toNumber(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1L << 53 ? (Number) (long) number : (Number) number;
    }
}
