package se.arshjul.portal.offline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.language.Language;

/** The words of the file and of its preview, in the reader's language. */
@Component
class FileWords {

    private final MessageSource messages;

    FileWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** The same in every language: a file is sent in by others than those who have fetched it. */
    List<String> inEveryLanguage(String key) {
        return Arrays.stream(Language.values())
                .map(language -> messages.getMessage(key, null, language.locale()))
                .toList();
    }

    /** How a question is answered in the file. */
    String allowed(QuestionField field) {
        return switch (field.question().getKind()) {
            case SINGLE_CHOICE -> text("offline.allowed.one", options(field));
            case MULTIPLE_CHOICE -> text("offline.allowed.several", text("field.yes"));
            case SCALE -> scale(field);
            case NUMBER -> number(field);
            case TEXT, KIND_UNSPECIFIED, UNRECOGNIZED -> text("offline.allowed.text", field.getMaxLength());
        };
    }

    /** What stands beside a question, each part on lines of its own: what its words mean, its help, an example. */
    String help(QuestionField field) {
        var question = field.question();
        return Stream.of(
                        labelled("field.definition", question.getDefinition()),
                        question.getHelp(),
                        labelled("field.example", question.getExample()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String labelled(String key, String said) {
        return said.isEmpty() ? "" : text(key) + " " + said;
    }

    private static String options(QuestionField field) {
        return String.join(
                "; ", field.getChoices().stream().map(choice -> choice.text()).toList());
    }

    private String scale(QuestionField field) {
        var scale = field.question().getScale();
        var allowed = text("offline.allowed.scale", scale.getMin(), scale.getMax());
        return field.getHint() == null ? allowed : allowed + " " + field.getHint() + ".";
    }

    private String number(QuestionField field) {
        var range = field.question().getNumberRange();
        List<String> allowed = new ArrayList<>();
        if (field.isBounded()) {
            allowed.add(text("answer.number", field.getLeast(), field.getMost()));
        } else if (range.hasMin()) {
            allowed.add(text("paper.least", field.getLeast()));
        } else if (range.hasMax()) {
            allowed.add(text("paper.most", field.getMost()));
        } else {
            allowed.add(text("offline.allowed.number"));
        }
        allowed.add(text("paper.decimals", range.getDecimals()));
        if (field.getUnit() != null) {
            allowed.add(text("offline.allowed.unit", field.getUnit()));
        }
        return String.join(" ", allowed);
    }

    /** What is wrong with what stands in the file, by the reason that the service would give. */
    String wrong(QuestionField field, String reason) {
        var decimals = field.question().getNumberRange().getDecimals();
        for (var key : List.of(
                "offline.wrong." + field.question().getKind() + "." + reason,
                "offline.wrong." + reason,
                "answer.wrong." + field.question().getKind() + "." + reason)) {
            var known = messages.getMessage(key, new Object[] {decimals}, "", LocaleContextHolder.getLocale());
            if (known != null && !known.isEmpty()) {
                return known;
            }
        }
        return text("answer.wrong." + field.question().getKind());
    }

    /** Whether an answer of this kind takes a row for each option. */
    static boolean inSeveralRows(QuestionField field) {
        return field.question().getKind() == Kind.MULTIPLE_CHOICE;
    }
}
