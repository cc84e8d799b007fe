package se.arshjul.portal.bank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.table.Xlsx;

/** The questions of a survey as a workbook, in which they can be written further. All cells are texts. */
@Component
class QuestionWorkbook {

    /** How many empty rows below the questions are ready for new ones. */
    private static final int EMPTY_ROWS = 100;

    private final CellWords words;
    private final SectionSheet sections;
    private final RuleSheet rules;

    QuestionWorkbook(CellWords words, SectionSheet sections, RuleSheet rules) {
        this.words = words;
        this.sections = sections;
        this.rules = rules;
    }

    byte[] of(Survey survey, List<Question> questions, List<ContradictionRule> written, QuestionCells.Around around) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "arshjul", "1.0")) {
            var sheet = workbook.newWorksheet(words.text("offline.sheet"));
            var titles = sections.write(workbook, survey);
            rules.write(workbook, written, around.options());
            var lists = workbook.newWorksheet(words.text("offline.sheet.lists"));
            lists.setVisibilityState(VisibilityState.HIDDEN);
            header(sheet, survey);
            int last = questions.size() + EMPTY_ROWS;
            sheet.range(1, 0, last, Column.HIDDEN - 1)
                    .style()
                    .format("@")
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
            for (int i = 0; i < questions.size(); i++) {
                row(sheet, i + 1, questions.get(i), around);
            }
            // A section that is written on its sheet can be chosen at once.
            choose(sheet.range(1, Column.SECTION.ordinal(), last, Column.SECTION.ordinal()), titles);
            choose(sheet.range(1, Column.KIND.ordinal(), last, Column.KIND.ordinal()), lists, words.kinds());
            choose(sheet.range(1, Column.REQUIRED.ordinal(), last, Column.REQUIRED.ordinal()), lists, words.yesNo());
            choose(
                    sheet.range(1, Column.ATTACHMENTS.ordinal(), last, Column.ATTACHMENTS.ordinal()),
                    lists,
                    words.yesNo());
            choose(sheet.range(1, Column.ELEMENT.ordinal(), last, Column.ELEMENT.ordinal()), lists, around.elements());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private void header(Worksheet sheet, Survey survey) {
        for (var column : Column.values()) {
            sheet.value(0, column.ordinal(), words.text(column.key()));
            sheet.width(column.ordinal(), column.width());
        }
        sheet.value(0, Column.HIDDEN, Column.FORMAT);
        sheet.value(0, Column.HIDDEN + 1, survey.getName());
        sheet.value(0, Column.HIDDEN + 2, survey.getTitle());
        for (int hidden = Column.HIDDEN; hidden < Column.HIDDEN + 3; hidden++) {
            sheet.hideColumn(hidden);
        }
        SectionSheet.head(sheet, Column.HIDDEN);
    }

    private void row(Worksheet sheet, int row, Question question, QuestionCells.Around around) {
        int lines = 1;
        for (var cell : QuestionCells.of(question, around, words).entrySet()) {
            if (!cell.getValue().isEmpty()) {
                sheet.value(row, cell.getKey().ordinal(), cell.getValue());
                lines = Math.max(
                        lines, Xlsx.lines(cell.getValue(), cell.getKey().width()));
            }
        }
        sheet.rowHeight(row, Xlsx.height(lines));
        sheet.value(row, Column.HIDDEN, question.getEtag());
    }

    /** The list stands in the same column of its own sheet as the cells that are chosen from it. */
    private void choose(Range cells, Worksheet lists, List<Choice> choices) {
        int column = cells.getLeft();
        for (int i = 0; i < choices.size(); i++) {
            lists.value(i, column, choices.get(i).text());
        }
        if (!choices.isEmpty()) {
            choose(cells, lists.range(0, column, choices.size() - 1, column));
        }
    }

    private void choose(Range cells, Range list) {
        cells.validateWithList(list)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(words.text("offline.list.title"))
                .error(words.text("exchange.list.text"));
    }
}
