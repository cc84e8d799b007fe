package se.arshjul.portal.offline;

import java.util.List;
import java.util.regex.Pattern;
import se.arshjul.portal.answer.AnswerText;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.form.Choice;

/** Answers as a cell can hold them: a workbook has no room for some signs, and what stands around a text gets lost. */
final class AnswerSigns {

    private static final Pattern NO_ROOM =
            Pattern.compile("[^\\t\\n\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private AnswerSigns() {}

    /** What is left of an answer once it has been in a cell. */
    static List<String> kept(List<String> typed) {
        return typed.stream().map(AnswerSigns::kept).toList();
    }

    static String kept(String typed) {
        return NO_ROOM.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
    }

    /** What the cell of a question that takes one cell holds: the label of what is chosen, or what was typed. */
    static String written(QuestionField field) {
        return AnswerText.typed(field.saved()).stream()
                .findFirst()
                .map(typed -> field.getChoices().stream()
                        .filter(choice -> choice.value().equals(typed))
                        .map(Choice::text)
                        .findFirst()
                        .orElse(typed))
                .map(AnswerSigns::kept)
                .orElse("");
    }
}
