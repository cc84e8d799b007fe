package se.arshjul.portal.kept;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A form that was sent when nobody was signed in any more: where to, what, by whom, and when. */
public record KeptPost(String path, List<Field> fields, String person, Instant at) implements Serializable {

    /** One value of one field. */
    public record Field(String name, String value) implements Serializable {

        /** Whether a person typed or chose it; guards and marks of the form itself are sent on but not shown. */
        public boolean isShown() {
            return !HIDDEN.matcher(name).matches() && !value.isBlank();
        }
    }

    private static final Pattern HIDDEN = Pattern.compile("(_|etag-|mark-).*|etag|requestId|nasta|vidare");

    static List<Field> fields(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("_csrf")
                        && !parameter.getKey().equals("_kept"))
                .flatMap(parameter ->
                        List.of(parameter.getValue()).stream().map(value -> new Field(parameter.getKey(), value)))
                .toList();
    }

    static int size(List<Field> fields) {
        return fields.stream()
                .mapToInt(field -> field.name().length() + field.value().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    public List<Field> getShown() {
        return fields.stream().filter(Field::isShown).toList();
    }
}
