package se.arshjul.portal.kept;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arshjul.portal.form.Worded;

/** A form that was sent when nobody was signed in any more: where to, what, by whom, and when. */
public record KeptPost(String path, List<Field> fields, String person, Instant at) implements Serializable {

    /** One value of one field. */
    public record Field(String name, String value) implements Serializable {}

    /** A field in the words in which the person saw it; what was chosen stands on a line each. */
    public record Shown(String label, String text) {}

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

    /** The same without what was sent, which was more than is kept. */
    static KeptPost tooLarge(String path, String person, Instant at) {
        return new KeptPost(path, List.of(), person, at);
    }

    public boolean isTooLarge() {
        return fields.isEmpty();
    }

    /** What the person typed or chose; guards and marks of the form itself are sent on but have no words. */
    public List<Shown> getShown() {
        Map<String, Shown> shown = new LinkedHashMap<>();
        for (var words : fields) {
            if (words.name().startsWith(Worded.PREFIX)) {
                var name = words.name().substring(Worded.PREFIX.length());
                shown.putIfAbsent(name, shown(name, Worded.parse(words.value())));
            }
        }
        return shown.values().stream().filter(field -> !field.text().isEmpty()).toList();
    }

    private Shown shown(String name, Worded words) {
        var text = fields.stream()
                .filter(field -> field.name().equals(name) && !field.value().isBlank())
                .map(field -> words.text(field.value()))
                .collect(Collectors.joining("\n"));
        return new Shown(words.label(), text);
    }
}
