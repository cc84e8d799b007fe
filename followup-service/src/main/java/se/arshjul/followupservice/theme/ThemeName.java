package se.arshjul.followupservice.theme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.arshjul.followupservice.question.QuestionName;

/** Name of a theme, {@code surveys/2026/questions/obstacles/themes/time}; its last part stays the same over the years. */
public record ThemeName(QuestionName question, String theme) {

    /** The form of the last part. */
    public static final String ID = QuestionName.ID;

    private static final Pattern FORMAT = Pattern.compile("(.+)/themes/(" + ID + ")");
    /** Leaves room for a number behind it. */
    private static final int LONGEST = 58;

    /** Reads a name; one of another form names nothing that exists. */
    static ThemeName parse(String text) {
        var matcher = FORMAT.matcher(text);
        return Optional.of(matcher)
                .filter(found -> found.matches())
                .flatMap(found ->
                        QuestionName.find(found.group(1)).map(question -> new ThemeName(question, found.group(2))))
                .orElseThrow(() -> ThemeRefusals.notFound(text));
    }

    /** Made of what the theme is called; with a number when the question has another one of that name already. */
    static ThemeName of(QuestionName question, String displayName, Set<String> taken) {
        var plain = Normalizer.normalize(displayName.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
        var base = cut.isEmpty() ? "theme" : cut;
        var id = base;
        for (var number = 2; taken.contains(id); number++) {
            id = base + "-" + number;
        }
        return new ThemeName(question, id);
    }

    @JsonValue
    @Override
    public String toString() {
        return question + "/themes/" + theme;
    }
}
