package se.arshjul.portal.bank;

import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.Question.Option;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.rule.RuleWords;
import se.arshjul.portal.table.Xlsx;

/** The rules of a survey as a sheet of their own beside the questions, in which they can be written further. */
@Component
class RuleSheet {

    /** How many empty rows below the rules are ready for new ones. */
    private static final int EMPTY_ROWS = 30;

    /** Hidden columns in which what can be chosen stands. */
    private static final int SEVERITIES = RuleColumn.HIDDEN + 1;

    private static final int TESTS = SEVERITIES + 1;

    private final CellWords words;
    private final RuleWords rules;

    RuleSheet(CellWords words, RuleWords rules) {
        this.words = words;
        this.rules = rules;
    }

    void write(Workbook workbook, List<ContradictionRule> written, Map<String, List<Option>> options) {
        var sheet = workbook.newWorksheet(words.text("exchange.sheet.rules"));
        header(sheet);
        int last = written.size() + EMPTY_ROWS;
        sheet.range(1, 0, last, RuleColumn.HIDDEN - 1)
                .style()
                .format("@")
                .verticalAlignment("top")
                .wrapText(true)
                .set();
        choose(sheet, List.of(RuleColumn.SEVERITY), last, SEVERITIES, rules.severities());
        choose(sheet, List.of(RuleColumn.FIRST_TEST, RuleColumn.SECOND_TEST), last, TESTS, rules.tests());
        for (int i = 0; i < written.size(); i++) {
            row(sheet, i + 1, written.get(i), options);
        }
    }

    private void header(Worksheet sheet) {
        for (var column : RuleColumn.values()) {
            sheet.value(0, column.ordinal(), words.text(column.key()));
            sheet.width(column.ordinal(), column.width());
        }
        sheet.value(0, RuleColumn.HIDDEN, RuleColumn.FORMAT);
        for (int hidden = RuleColumn.HIDDEN; hidden <= TESTS; hidden++) {
            sheet.hideColumn(hidden);
        }
        SectionSheet.head(sheet, RuleColumn.HIDDEN);
    }

    private void row(Worksheet sheet, int row, ContradictionRule rule, Map<String, List<Option>> options) {
        int lines = 1;
        for (var cell : RuleCells.of(rule, options, rules).entrySet()) {
            sheet.value(row, cell.getKey().ordinal(), cell.getValue());
            lines = Math.max(lines, Xlsx.lines(cell.getValue(), cell.getKey().width()));
        }
        sheet.rowHeight(row, Xlsx.height(lines));
        sheet.value(row, RuleColumn.HIDDEN, rule.getEtag());
    }

    private void choose(Worksheet sheet, List<RuleColumn> columns, int last, int list, List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            sheet.value(i + 1, list, choices.get(i).text());
        }
        for (var column : columns) {
            sheet.range(1, column.ordinal(), last, column.ordinal())
                    .validateWithList(sheet.range(1, list, choices.size(), list))
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle(words.text("offline.list.title"))
                    .error(words.text("exchange.list.text"));
        }
    }
}
