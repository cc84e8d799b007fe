package se.arshjul.portal.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.portal.form.Choice;

/** The words in which a questionnaire stands in a file, and back. */
@Component
class CellWords {

    private static final List<Kind> KINDS =
            List.of(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.SCALE, Kind.NUMBER, Kind.TEXT);

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private final MessageSource messages;

    CellWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    List<Choice> kinds() {
        return KINDS.stream()
                .map(kind -> Choice.of(kind.name(), text("question.kind." + kind)))
                .toList();
    }

    List<Choice> yesNo() {
        return List.of(Choice.of("ja", text("field.yes")), Choice.of("", text("field.no")));
    }

    /** The value whose words these are, or whose value itself was written. */
    static Optional<String> value(List<Choice> choices, String written) {
        return choices.stream()
                .filter(choice ->
                        alike(choice.text(), written) || choice.value().equals(written))
                .map(Choice::value)
                .findFirst();
    }

    /** The words of a value; the value where it has none. */
    static String words(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::text)
                .findFirst()
                .orElse(value);
    }

    private static boolean alike(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
