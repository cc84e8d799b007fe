package se.arshjul.portal.bank;

import com.google.type.Decimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.followup.v1.Question.Matrix;
import se.arshjul.followup.v1.Question.Option;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;

/** A question as the cells of its row, by the same words in which it is compared. */
final class QuestionCells {

    private QuestionCells() {}

    static Map<Column, String> of(Question question, Around around, CellWords words) {
        var kind = question.getKind();
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.ID, ResourceId.of(question.getName()));
        cells.put(Column.SECTION, CellWords.words(around.sections(), question.getSectionId()));
        cells.put(Column.WORDING, question.getWording());
        cells.put(Column.KIND, CellWords.words(words.kinds(), kind.name()));
        cells.put(Column.REQUIRED, CellWords.words(words.yesNo(), question.getRequired() ? "ja" : ""));
        cells.put(Column.ATTACHMENTS, CellWords.words(words.yesNo(), question.getAttachmentsAllowed() ? "ja" : ""));
        cells.put(Column.DEFINITION, question.getDefinition());
        cells.put(Column.HELP, question.getHelp());
        cells.put(Column.EXAMPLE, question.getExample());
        cells.put(Column.OPTIONS, lines(question.getOptionsList()));
        if (kind == Kind.SCALE) {
            var scale = question.getScale();
            cells.put(Column.SCALE_MIN, String.valueOf(scale.getMin()));
            cells.put(Column.MIN_LABEL, scale.getMinLabel());
            cells.put(Column.SCALE_MAX, String.valueOf(scale.getMax()));
            cells.put(Column.MAX_LABEL, scale.getMaxLabel());
        }
        if (kind == Kind.NUMBER) {
            cells.putAll(limits(question.getNumberRange()));
        }
        if (kind == Kind.TEXT) {
            cells.put(Column.MAX_LENGTH, String.valueOf(question.getMaxLength()));
        }
        cells.put(
                Column.ELEMENT,
                question.getPlanElement().isEmpty()
                        ? ""
                        : CellWords.words(around.elements(), question.getPlanElement()));
        cells.put(Column.MATRIX, question.hasMatrix() ? line(MatrixCell.asOption(question.getMatrix())) : "");
        cells.put(Column.CONDITION, question.getShownIf().getQuestionId());
        cells.put(Column.CONDITION_OPTIONS, condition(question, around));
        return cells;
    }

    private static Map<Column, String> limits(Question.NumberRange range) {
        return Map.of(
                Column.UNIT, range.getUnit(),
                Column.LEAST, comma(range.getMin()),
                Column.MOST, comma(range.getMax()),
                Column.SOFT_LEAST, comma(range.getSoftMin()),
                Column.SOFT_MOST, comma(range.getSoftMax()),
                Column.DECIMALS, String.valueOf(range.getDecimals()));
    }

    /** What a question stands among: what can be chosen for it, what it can depend on, and the tables there are. */
    record Around(
            List<Choice> sections, List<Choice> elements, Map<String, List<Option>> options, List<Matrix> matrices) {}

    /** Each option with its id behind, so that one that is reworded is still the same. */
    private static String lines(List<Option> options) {
        return options.stream().map(QuestionCells::line).collect(Collectors.joining("\n"));
    }

    private static String line(Option option) {
        return option.getLabel() + " [" + option.getOptionId() + "]";
    }

    private static String condition(Question question, Around around) {
        var condition = question.getShownIf();
        var known = around.options().getOrDefault(condition.getQuestionId(), List.of());
        return condition.getOptionIdsList().stream()
                .map(id -> known.stream()
                        .filter(option -> option.getOptionId().equals(id))
                        .map(QuestionCells::line)
                        .findFirst()
                        .orElse("[" + id + "]"))
                .collect(Collectors.joining("\n"));
    }

    private static String comma(Decimal decimal) {
        return decimal.getValue().replace('.', ',');
    }
}
