package se.arshjul.portal.bank;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.portal.form.Choice;
import se.arshjul.runtime.refusal.FieldViolation;

/** The reading of one row as a question; what is wrong is collected as a service would name it. */
final class RowReading {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,10})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final int MOST_OPTIONS = 20;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_WORDING = 500;
    private static final int LONGEST_HELP = 2000;
    /** What the service takes where nothing is said. */
    private static final int MAX_LENGTH = 2000;

    private static final Set<Column> OF_TABLES = Set.of(Column.MATRIX);
    private static final Set<Column> OF_CHOICES = Set.of(Column.OPTIONS);
    private static final Set<Column> OF_SCALES =
            Set.of(Column.SCALE_MIN, Column.MIN_LABEL, Column.SCALE_MAX, Column.MAX_LABEL);
    private static final Set<Column> OF_NUMBERS =
            Set.of(Column.UNIT, Column.LEAST, Column.MOST, Column.SOFT_LEAST, Column.SOFT_MOST, Column.DECIMALS);
    private static final Set<Column> OF_TEXTS = Set.of(Column.MAX_LENGTH);

    private final SentQuestions.Row row;
    private final QuestionCells.Around around;
    private final CellWords words;
    private final List<FieldViolation> faults = new ArrayList<>();

    RowReading(SentQuestions.Row row, QuestionCells.Around around, CellWords words) {
        this.row = row;
        this.around = around;
        this.words = words;
        var unreadable = row.unreadable();
        if (unreadable != null) {
            fault(unreadable, "WORKED_OUT", "");
        }
    }

    List<FieldViolation> faults() {
        return faults;
    }

    void fault(Column column, String reason, String description) {
        faults.add(new FieldViolation(column.field(), reason, description));
    }

    /** The kind of a new question. */
    Kind kind() {
        var kind = CellWords.value(words.kinds(), row.text(Column.KIND));
        if (kind.isEmpty()) {
            fault(Column.KIND, "UNKNOWN", "");
        }
        return kind.map(Kind::valueOf).orElse(Kind.KIND_UNSPECIFIED);
    }

    /** Writes over a question what the row says, all but its name, its kind and its place. */
    Question.Builder over(Question.Builder question) {
        question.setSectionId(chosen(Column.SECTION, around.sections()))
                .setWording(text(Column.WORDING, question.getWording(), LONGEST_WORDING))
                .setDefinition(text(Column.DEFINITION, question.getDefinition(), LONGEST_HELP))
                .setHelp(text(Column.HELP, question.getHelp(), LONGEST_HELP))
                .setExample(text(Column.EXAMPLE, question.getExample(), LONGEST_HELP))
                .setRequired(ticked(Column.REQUIRED))
                .setAttachmentsAllowed(ticked(Column.ATTACHMENTS));
        if (row.text(Column.WORDING).isEmpty()) {
            fault(Column.WORDING, "REQUIRED", "");
        }
        var kind = question.getKind();
        onlyFor(OF_CHOICES, kind == Kind.SINGLE_CHOICE || kind == Kind.MULTIPLE_CHOICE);
        onlyFor(OF_SCALES, kind == Kind.SCALE);
        onlyFor(OF_NUMBERS, kind == Kind.NUMBER);
        onlyFor(OF_TEXTS, kind == Kind.TEXT);
        onlyFor(OF_TABLES, kind == Kind.SINGLE_CHOICE || kind == Kind.SCALE);
        switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> options(question);
            case SCALE -> question.setScale(scale());
            case NUMBER -> question.setNumberRange(range(question.getNumberRange()));
            case TEXT ->
                question.setMaxLength(row.text(Column.MAX_LENGTH).isEmpty() ? MAX_LENGTH : whole(Column.MAX_LENGTH));
            case KIND_UNSPECIFIED, UNRECOGNIZED -> {}
        }
        element(question);
        matrix(question);
        condition(question);
        return question;
    }

    private void onlyFor(Set<Column> columns, boolean kind) {
        if (!kind && faults.stream().noneMatch(fault -> fault.field().equals(Column.KIND.field()))) {
            columns.stream()
                    .filter(column -> !row.text(column).isEmpty())
                    .sorted()
                    .forEach(column -> fault(column, "NOT_FOR_KIND", ""));
        }
    }

    private boolean ticked(Column column) {
        return !row.text(column).isEmpty() && chosen(column, words.yesNo()).equals("ja");
    }

    private String chosen(Column column, List<Choice> choices) {
        var value = CellWords.value(choices, row.text(column));
        if (value.isEmpty()) {
            fault(column, "UNKNOWN", "");
        }
        return value.orElse("");
    }

    /** A cell changes line ends and what stands around a text; that alone is no change. */
    private String text(Column column, String before, int longest) {
        var text = row.text(column);
        if (before.replace("\r\n", "\n").strip().equals(text)) {
            return before;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            fault(column, "TOO_LONG", "At most " + longest + " characters.");
        }
        return text;
    }

    private void options(Question.Builder question) {
        var options = OptionLines.parse(row.text(Column.OPTIONS), question.getOptionsList());
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            fault(Column.OPTIONS, "WRONG_NUMBER", "From 2 to " + MOST_OPTIONS + " options.");
        }
        if (options.stream().anyMatch(option -> option.getLabel().length() > LONGEST_LABEL)) {
            fault(Column.OPTIONS, "WRONG_LENGTH", "1 to " + LONGEST_LABEL + " characters.");
        }
        if (options.stream().map(Question.Option::getOptionId).distinct().count() < options.size()) {
            fault(Column.OPTIONS, "TWICE", "");
        }
        question.clearOptions().addAllOptions(options);
    }

    private Question.Scale scale() {
        return Question.Scale.newBuilder()
                .setMin(whole(Column.SCALE_MIN))
                .setMax(whole(Column.SCALE_MAX))
                .setMinLabel(row.text(Column.MIN_LABEL))
                .setMaxLabel(row.text(Column.MAX_LABEL))
                .build();
    }

    private int whole(Column column) {
        if (!WHOLE.matcher(row.text(column)).matches()) {
            fault(column, row.text(column).isEmpty() ? "REQUIRED" : "WHOLE", "");
            return 0;
        }
        return Integer.parseInt(row.text(column));
    }

    private Question.NumberRange range(Question.NumberRange before) {
        var range = Question.NumberRange.newBuilder().setUnit(row.text(Column.UNIT));
        if (!row.text(Column.LEAST).isEmpty()) {
            range.setMin(decimal(Column.LEAST, before.getMin()));
        }
        if (!row.text(Column.MOST).isEmpty()) {
            range.setMax(decimal(Column.MOST, before.getMax()));
        }
        if (!row.text(Column.SOFT_LEAST).isEmpty()) {
            range.setSoftMin(decimal(Column.SOFT_LEAST, before.getSoftMin()));
        }
        if (!row.text(Column.SOFT_MOST).isEmpty()) {
            range.setSoftMax(decimal(Column.SOFT_MOST, before.getSoftMax()));
        }
        return range.setDecimals(row.text(Column.DECIMALS).isEmpty() ? 0 : whole(Column.DECIMALS))
                .build();
    }

    /** A number that is as great as before is written as before. */
    private Decimal decimal(Column column, Decimal before) {
        var written = row.text(column);
        if (!DECIMAL.matcher(written).matches()) {
            fault(column, "MALFORMED", "");
            return before;
        }
        var number = written.replace(',', '.');
        return !before.getValue().isEmpty() && new BigDecimal(before.getValue()).compareTo(new BigDecimal(number)) == 0
                ? before
                : Decimal.newBuilder().setValue(number).build();
    }

    /** What stands there already stays, also while the plan is silent. */
    private void element(Question.Builder question) {
        var written = row.text(Column.ELEMENT);
        if (written.isEmpty() || written.equals(question.getPlanElement())) {
            question.setPlanElement(written);
        } else if (around.elements().isEmpty()) {
            fault(Column.ELEMENT, "UNCHECKED", "");
        } else {
            question.setPlanElement(chosen(Column.ELEMENT, around.elements()));
        }
    }

    private void matrix(Question.Builder question) {
        var matrix = MatrixCell.parse(row.text(Column.MATRIX), around.matrices());
        matrix.ifPresentOrElse(question::setMatrix, question::clearMatrix);
        if (question.getMatrix().getTitle().length() > LONGEST_WORDING) {
            fault(Column.MATRIX, "TOO_LONG", "At most " + LONGEST_WORDING + " characters.");
        }
    }

    private void condition(Question.Builder question) {
        var named = row.text(Column.CONDITION);
        var answers = row.text(Column.CONDITION_OPTIONS);
        if (named.isEmpty() && answers.isEmpty()) {
            question.clearShownIf();
            return;
        }
        var options = around.options().get(named);
        if (options == null) {
            fault(Column.CONDITION, named.isEmpty() ? "REQUIRED" : "UNKNOWN", "");
            return;
        }
        var chosen = OptionLines.parse(answers, options).stream()
                .map(Question.Option::getOptionId)
                .toList();
        var known = options.stream().map(Question.Option::getOptionId).toList();
        if (chosen.isEmpty() || !known.containsAll(chosen)) {
            fault(Column.CONDITION_OPTIONS, "OPTION_UNKNOWN", "");
        }
        question.setShownIf(Question.Condition.newBuilder().setQuestionId(named).addAllOptionIds(chosen));
    }
}
