package se.arshjul.portal.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a field said to the person who saw it: its label, and the words of what could be chosen. It is sent along with
 * the form, so that what was typed reads the same when nobody is signed in and no service answers.
 */
public record Worded(String label, Map<String, String> choices) {

    /** What a field's words are called among what is posted. */
    public static final String PREFIX = "_shown-";

    /** The label on the first line, then a choice on each. */
    static String toField(String label, @Nullable List<Choice> choices) {
        var lines = choices == null
                ? Stream.<String>empty()
                : choices.stream().map(choice -> choice.value() + "=" + inOneLine(choice.text()));
        return Stream.concat(Stream.of(inOneLine(label)), lines).collect(Collectors.joining("\n"));
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** What such a field held when it was sent. */
    public static Worded parse(String field) {
        var lines = field.lines().toList();
        Map<String, String> choices = new HashMap<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split("=", 2))
                .forEach(pair -> choices.put(pair[0], pair[pair.length - 1]));
        return new Worded(lines.isEmpty() ? "" : lines.getFirst(), choices);
    }

    /** The words of a value; the value itself where it was typed. */
    public String text(String value) {
        return choices.getOrDefault(value, value);
    }
}
