package se.arshjul.runtime.request;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.type.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/**
 * The shape of one rpc's request: what is required, how long, how many, which pattern. One constant per rpc; everything
 * found is reported at once. Paths are those of the proto, {@code meeting.title}; a repeated field on the way stands
 * for each of its elements, and what is below an absent message is only looked at when it is required. Of every text,
 * ruled or not, it is required that PostgreSQL can keep it.
 */
public final class RequestRules<M extends Message> {

    private record Rule(
            List<FieldDescriptor> path, Predicate<Object> holds, boolean whenAbsent, FieldViolation violation) {}

    private final M example;
    private final List<Rule> rules;

    private RequestRules(M example, List<Rule> rules) {
        this.example = example;
        this.rules = rules;
    }

    public static <M extends Message> RequestRules<M> of(M defaultInstance) {
        return new RequestRules<>(defaultInstance, List.of());
    }

    public RequestRules<M> required(String path) {
        return with(path, value -> !isEmpty(value), true, "REQUIRED", "Required.");
    }

    public RequestRules<M> maxLength(String path, int characters) {
        return with(
                path,
                value -> length(value) <= characters,
                false,
                "TOO_LONG",
                text("At most %,d characters.", characters));
    }

    /** A text that is required when {@code min} is more than 0. */
    public RequestRules<M> length(String path, int min, int max) {
        return with(
                path,
                value -> length(value) >= min && length(value) <= max && (min == 0 || !isEmpty(value)),
                min > 0,
                "WRONG_LENGTH",
                text("%,d to %,d characters.", min, max));
    }

    public RequestRules<M> matches(String path, String regex) {
        var pattern = Pattern.compile(regex);
        return with(
                path,
                value -> pattern.matcher(value.toString()).matches(),
                false,
                "MALFORMED",
                "Matches `" + regex + "`.");
    }

    public RequestRules<M> range(String path, long min, long max) {
        return with(
                path,
                value -> ((Number) value).longValue() >= min && ((Number) value).longValue() <= max,
                false,
                "OUT_OF_RANGE",
                text("%,d to %,d.", min, max));
    }

    public RequestRules<M> maxItems(String path, int items) {
        var noun = path.substring(path.lastIndexOf('.') + 1).replace('_', ' ');
        return with(
                path,
                value -> ((List<?>) value).size() <= items,
                false,
                "TOO_MANY",
                text("At most %,d " + noun + ".", items));
    }

    /** A google.type.Date that the calendar has, whole. */
    public RequestRules<M> date(String path) {
        return with(path, value -> isDay((Date) value), false, "NO_SUCH_DATE", "A day of the calendar.");
    }

    /** Everything that is wrong with the request. */
    public List<FieldViolation> findings(M request) {
        List<FieldViolation> violations = new ArrayList<>();
        for (var rule : rules) {
            check(rule, request, 0, "", violations);
        }
        findUnkeepable(request, "", violations);
        return List.copyOf(violations);
    }

    /** Gives the request back, or refuses it with everything found. */
    public M check(M request, Function<List<FieldViolation>, Refusal> refusal) {
        var findings = findings(request);
        if (!findings.isEmpty()) {
            throw refusal.apply(findings);
        }
        return request;
    }

    /** What the comments of the contract must say: field path and sentence, such as "At most 200 characters.". */
    public List<FieldViolation> sentences() {
        return rules.stream().map(Rule::violation).toList();
    }

    /** The message these rules are about. */
    public M example() {
        return example;
    }

    private RequestRules<M> with(
            String path, Predicate<Object> holds, boolean whenAbsent, String reason, String description) {
        List<Rule> all = new ArrayList<>(rules);
        all.add(new Rule(resolve(path), holds, whenAbsent, new FieldViolation(path, reason, description)));
        return new RequestRules<>(example, List.copyOf(all));
    }

    private List<FieldDescriptor> resolve(String path) {
        List<FieldDescriptor> fields = new ArrayList<>();
        var type = example.getDescriptorForType();
        for (var name : path.split("\\.", -1)) {
            var field = type.findFieldByName(name);
            if (field == null) {
                throw new IllegalArgumentException("No field " + name + " in " + type.getFullName());
            }
            fields.add(field);
            type = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE ? field.getMessageType() : type;
        }
        return List.copyOf(fields);
    }

    private static void check(Rule rule, Message at, int depth, String prefix, List<FieldViolation> violations) {
        var field = rule.path().get(depth);
        var here = prefix + field.getName();
        if (depth == rule.path().size() - 1) {
            checkValue(rule, at, field, here, violations);
        } else if (field.isRepeated()) {
            for (int i = 0; i < at.getRepeatedFieldCount(field); i++) {
                var element = (Message) at.getRepeatedField(field, i);
                check(rule, element, depth + 1, here + "[" + i + "].", violations);
            }
        } else if (at.hasField(field) || rule.whenAbsent()) {
            check(rule, (Message) at.getField(field), depth + 1, here + ".", violations);
        }
    }

    private static void checkValue(
            Rule rule, Message at, FieldDescriptor field, String here, List<FieldViolation> violations) {
        var found = rule.violation();
        var ofEach = field.isRepeated()
                && !found.reason().equals("TOO_MANY")
                && !found.reason().equals("REQUIRED");
        if (ofEach) {
            for (int i = 0; i < at.getRepeatedFieldCount(field); i++) {
                if (!rule.holds().test(at.getRepeatedField(field, i))) {
                    violations.add(new FieldViolation(here + "[" + i + "]", found.reason(), found.description()));
                }
            }
        } else if ((rule.whenAbsent() || isPresent(at, field)) && !rule.holds().test(at.getField(field))) {
            violations.add(new FieldViolation(here, found.reason(), found.description()));
        }
    }

    /** U+0000 is the one character of a protobuf string that PostgreSQL does not take. */
    private static void findUnkeepable(Message at, String prefix, List<FieldViolation> violations) {
        at.getAllFields().forEach((field, value) -> {
            var here = prefix + field.getName();
            if (value instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                    findUnkeepable(items.get(i), here + "[" + i + "]", violations);
                }
            } else {
                findUnkeepable(value, here, violations);
            }
        });
    }

    private static void findUnkeepable(Object value, String here, List<FieldViolation> violations) {
        if (value instanceof Message message) {
            findUnkeepable(message, here + ".", violations);
        } else if (value instanceof String text && text.indexOf('\0') >= 0) {
            violations.add(new FieldViolation(here, "MALFORMED", "Must not contain U+0000."));
        }
    }

    private static boolean isPresent(Message message, FieldDescriptor field) {
        return field.hasPresence() ? message.hasField(field) : !isEmpty(message.getField(field));
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case String text -> text.isBlank();
            case List<?> items -> items.isEmpty();
            case Message message -> message.equals(message.getDefaultInstanceForType());
            case Number number -> number.longValue() == 0;
            case ByteString bytes -> bytes.isEmpty();
            case EnumValueDescriptor choice -> choice.getNumber() == 0;
            default -> false;
        };
    }

    /** Characters as a person counts them, nearly: an emoji is one and not two. */
    private static int length(Object text) {
        return text.toString().codePointCount(0, text.toString().length());
    }

    static boolean isDay(Date date) {
        return date.getYear() >= 1
                && date.getYear() <= 9999
                && date.getMonth() >= 1
                && date.getMonth() <= 12
                && YearMonth.of(date.getYear(), date.getMonth()).isValidDay(date.getDay());
    }

    private static String text(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
