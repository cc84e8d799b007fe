package se.arshjul.portal.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.portal.date.DateText;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** A refusal in the reader's language, by its reason; what has no sentence of its own gets that of its code. */
@Component
public class RefusalTexts {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:,\\d{3})*");

    private final MessageSource messages;

    RefusalTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Where the refusal names who was first, and when, so does the sentence. */
    public String text(Refusal refusal) {
        var key = "refusal." + refusal.reason();
        var firstComer = firstComer(refusal.metadata());
        var named = firstComer.length == 0 ? null : find(firstComer, key + ".by");
        return named == null ? first(key, "refusal.code." + refusal.code()) : named;
    }

    /** Who and when, in the reader's words; nothing unless both are told. */
    private static Object[] firstComer(Map<String, String> told) {
        var who = told.getOrDefault("updatedBy", told.getOrDefault("assigneeDisplayName", ""));
        var when = told.getOrDefault("updateTime", told.getOrDefault("claimTime", ""));
        return who.isEmpty() || when.isEmpty()
                ? new Object[0]
                : new Object[] {who, DateText.moment(ProtoTime.toProto(Instant.parse(when)))};
    }

    /** What is wrong with a field; {@code name} is what the field is called in the form. */
    public String text(String name, FieldViolation violation) {
        var own = find(numbers(violation.description()), "violation." + name + "." + violation.reason());
        if (own != null) {
            return own;
        }
        var general = first(
                numbers(violation.description()), "violation." + violation.reason(), "violation.code.INVALID_ARGUMENT");
        // Two fields that say the same must be told apart in the list on top of the page.
        var field = find(new Object[0], "typed." + name);
        return field == null ? general : field + ": " + general;
    }

    /** The same for a thing that has no form: each of its faults, or the refusal itself where it names no field. */
    public String faults(Refusal refusal, Set<String> fields) {
        return refusal.violations().isEmpty()
                ? text(refusal)
                : refusal.violations().stream()
                        .map(violation -> text(FieldName.of(violation.field(), fields), violation))
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    String text(String key) {
        return first(key);
    }

    private String first(String... keys) {
        return first(new Object[0], keys);
    }

    private String first(Object[] arguments, String... keys) {
        for (var key : keys) {
            var text = find(arguments, key);
            if (text != null) {
                return text;
            }
        }
        return keys[keys.length - 1];
    }

    private @Nullable String find(Object[] arguments, String key) {
        return messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
    }

    /** The limits stand in the sentence for developers ("At most 200 characters."), in the order they are named. */
    private static Object[] numbers(String description) {
        List<Object> found = new ArrayList<>();
        var matcher = NUMBER.matcher(description);
        while (matcher.find()) {
            found.add(matcher.group().replace(",", ""));
        }
        return found.toArray();
    }
}
