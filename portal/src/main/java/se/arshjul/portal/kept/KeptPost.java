package se.arshjul.portal.kept;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arshjul.portal.form.Worded;

/**
 * A form that was sent when nobody was signed in any more: where to, what, by whom, when, and why it is lost.
 *
 * @param files names of the files that were sent with it; they themselves are never kept
 * @param from address of the page on which it stood
 */
public record KeptPost(
        String path, List<Field> fields, List<String> files, String from, String person, Instant at, Loss loss)
        implements Serializable {

    /** Why what was sent is not kept; NONE when it is. */
    public enum Loss {
        NONE,
        LARGE,
        FULL
    }

    /** One value of one field. */
    public record Field(String name, String value) implements Serializable {}

    /** A field in the words in which the person saw it; what was chosen stands on a line each. */
    public record Shown(String name, String label, String text) {}

    /** Guards and marks of the form itself are sent on but not shown. */
    private static final Pattern HIDDEN = Pattern.compile(
            "(_|etag-|mark-).*|etag|requestId|contentHash|kind|hallare|fore-.*|aterkom[.].*|nasta|stammer|galler|vidare"
                    + "|bifoga|ta-bort-bilaga|ersatt|behall|utanfor|rader|ta|rad\\..*|val\\..*"
                    + "|avsnittsrader|taAvsnitt|avsnittsrad\\..*|kontrollrader|taKontroller|kontrollrad\\..*|steg|motsagelser"
                    + "|(first|second)QuestionId");

    /** What a form holds on which nobody typed or chose anything. */
    private static final Pattern GUARD =
            Pattern.compile("(_|etag-|mark-).*|etag|requestId|contentHash|version|vidare|steg|motsagelser");

    static List<Field> fields(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("_csrf")
                        && !parameter.getKey().equals("_kept"))
                .flatMap(parameter ->
                        List.of(parameter.getValue()).stream().map(value -> new Field(parameter.getKey(), value)))
                .toList();
    }

    KeptPost(String path, List<Field> fields, List<String> files, String from, String person, Instant at) {
        this(path, fields, files, from, person, at, Loss.NONE);
    }

    int size() {
        return Stream.concat(fields.stream().flatMap(field -> Stream.of(field.name(), field.value())), files.stream())
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** The same without what was sent. */
    KeptPost lost(Loss why) {
        return new KeptPost(path, List.of(), List.of(), from, person, at, why);
    }

    public boolean isLost() {
        return loss != Loss.NONE;
    }

    /** Whether nobody should send it on unread: a button was pressed, or somebody signed what stood on the page. */
    public boolean isToBeReadAgain() {
        return fields.stream().anyMatch(field -> field.name().equals("contentHash"))
                || files.isEmpty()
                        && fields.stream()
                                .filter(field -> !field.value().isBlank())
                                .allMatch(field -> GUARD.matcher(field.name()).matches());
    }

    /** What the person typed or chose, in the order in which it stood. */
    public List<Shown> getShown() {
        Map<String, Shown> shown = new LinkedHashMap<>();
        for (var field : fields) {
            var name = field.name().startsWith(Worded.PREFIX)
                    ? field.name().substring(Worded.PREFIX.length())
                    : field.name();
            if (!HIDDEN.matcher(name).matches()) {
                shown.computeIfAbsent(name, this::shown);
            }
        }
        return shown.values().stream().filter(field -> !field.text().isEmpty()).toList();
    }

    private Shown shown(String name) {
        var words = Worded.parse(values(Worded.PREFIX + name).findFirst().orElse(""));
        return new Shown(name, words.label(), values(name).map(words::text).collect(Collectors.joining("\n")));
    }

    private Stream<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name) && !field.value().isBlank())
                .map(Field::value);
    }
}
