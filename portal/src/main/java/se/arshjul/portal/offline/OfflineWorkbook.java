package se.arshjul.portal.offline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.portal.answer.AnswerText;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.SectionView;
import se.arshjul.portal.answer.ShownIf;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Mark;
import se.arshjul.portal.table.Xlsx;

/**
 * The questionnaire as a workbook: what is asked, in the order of the screen, with a column to answer in. Answers are
 * cells of text, so that no spreadsheet makes a date of 1-2, a share of 45 % or a formula of what begins with a sign.
 */
@Component
class OfflineWorkbook {

    /** Lines to write a longer text in. */
    private static final int ROOM = 6;

    /** No secret: without one the library writes a mark that is not well formed. */
    private static final String PASSWORD = "arshjul";

    private final FileWords wording;

    OfflineWorkbook(FileWords wording) {
        this.wording = wording;
    }

    byte[] of(RequestView request, List<SectionView> sections) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "arshjul", "1.0")) {
            var sheet = workbook.newWorksheet(wording.text("offline.sheet"));
            var lists = workbook.newWorksheet(wording.text("offline.sheet.lists"));
            lists.setVisibilityState(VisibilityState.HIDDEN);
            var writing = new Writing(sheet, lists, ShownIf.of(sections));
            writing.top(request);
            sections.forEach(writing::section);
            writing.around();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** The writing of one workbook, row by row. */
    private final class Writing {

        private final Worksheet sheet;
        private final Worksheet lists;
        private final Map<String, ShownIf> conditions;
        private final Range yes;
        private int row = Columns.HEADER_ROW + 1;
        private int number;
        private int list;
        private int lines = 1;

        Writing(Worksheet sheet, Worksheet lists, Map<String, ShownIf> conditions) {
            this.sheet = sheet;
            this.lists = lists;
            this.conditions = conditions;
            this.yes = list(List.of(wording.text("field.yes")));
        }

        private Range list(List<String> texts) {
            for (int i = 0; i < texts.size(); i++) {
                lists.value(i, list, texts.get(i));
            }
            var range = lists.range(0, list, texts.size() - 1, list);
            list++;
            return range;
        }

        void top(RequestView request) {
            sheet.value(0, 0, request.getTitle() + ": " + request.getPrincipal());
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(1, 0, wording.text("offline.sheet.how"));
            for (var column : Columns.values()) {
                if (column.key() != null) {
                    sheet.value(Columns.HEADER_ROW, column.ordinal(), wording.text(column.key()));
                    sheet.width(column.ordinal(), column.width());
                } else {
                    sheet.width(column.ordinal(), column.width());
                    sheet.hideColumn(column.ordinal());
                }
            }
            sheet.range(Columns.HEADER_ROW, 0, Columns.HEADER_ROW, Columns.SHOWN_IF.ordinal())
                    .style()
                    .bold()
                    .fillColor("E4F0F1")
                    .wrapText(true)
                    .set();
            hide(Columns.HEADER_ROW, Columns.QUESTION_ID, Columns.FORMAT);
            hide(Columns.HEADER_ROW, Columns.OPTION_ID, request.getName());
            hide(Columns.HEADER_ROW, Columns.ETAG, request.getTitle());
            hide(Columns.HEADER_ROW, Columns.MARK, request.getPrincipal());
        }

        void section(SectionView section) {
            section.all().forEach(field -> question(section, field));
        }

        private void question(SectionView section, QuestionField field) {
            put(row, Columns.NUMBER, String.valueOf(++number));
            put(row, Columns.SECTION, section.getTitle());
            put(row, Columns.WORDING, field.getWordingAlone());
            put(row, Columns.ALLOWED, wording.allowed(field));
            put(row, Columns.REQUIRED, wording.text(field.isOptional() ? "field.no" : "field.yes"));
            put(row, Columns.HELP, wording.help(field));
            var condition = conditions.get(field.getName());
            put(
                    row,
                    Columns.SHOWN_IF,
                    condition == null
                            ? wording.text("offline.always")
                            : wording.text("condition.says", condition.wording(), condition.answers()));
            sheet.style(row, Columns.WORDING.ordinal()).bold().set();
            if (FileWords.inSeveralRows(field)) {
                row(field, "");
                field.getChoices().forEach(choice -> option(field, choice));
            } else {
                answer(AnswerSigns.written(field), choices(field));
                row(field, "");
            }
        }

        private @Nullable Range choices(QuestionField field) {
            return field.getChoices().isEmpty()
                    ? null
                    : list(field.getChoices().stream().map(Choice::text).toList());
        }

        private void option(QuestionField field, Choice choice) {
            put(row, Columns.WORDING, choice.text());
            sheet.style(row, Columns.WORDING.ordinal())
                    .horizontalAlignment("left")
                    .indent(2)
                    .set();
            answer(field.isChosen(choice.value()) ? wording.text("field.yes") : "", yes);
            row(field, choice.value());
        }

        private void answer(String text, @Nullable Range allowed) {
            put(row, Columns.ANSWER, text);
            sheet.style(row, Columns.ANSWER.ordinal())
                    .format("@")
                    .fillColor("FFF9E5")
                    .borderStyle("thin")
                    .borderColor("6B7486")
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .set();
            if (allowed != null) {
                sheet.range(row, Columns.ANSWER.ordinal(), row, Columns.ANSWER.ordinal())
                        .validateWithList(allowed)
                        .allowBlank(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .showErrorMessage(true)
                        .errorTitle(wording.text("offline.list.title"))
                        .error(wording.text("offline.list.text"));
            }
        }

        private void row(QuestionField field, String option) {
            hide(row, Columns.QUESTION_ID, field.getName());
            hide(row, Columns.OPTION_ID, option);
            hide(row, Columns.ETAG, field.getEtag());
            hide(row, Columns.MARK, Mark.of(AnswerSigns.kept(AnswerText.typed(field.saved()))));
            sheet.range(row, 0, row, Columns.SHOWN_IF.ordinal())
                    .style()
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
            sheet.rowHeight(row, Xlsx.height(field.getKind().equals("longtext") ? Math.max(lines, ROOM) : lines));
            lines = 1;
            row++;
        }

        private void put(int at, Columns column, @Nullable String text) {
            if (text != null && !text.isEmpty()) {
                sheet.value(at, column.ordinal(), text);
                lines = Math.max(lines, Xlsx.lines(text, column.width()));
            }
        }

        private void hide(int at, Columns column, String text) {
            if (!text.isEmpty()) {
                sheet.value(at, column.ordinal(), text);
            }
        }

        /** Widths and heights stay everybody's own; the rest is kept from being changed by mistake. */
        void around() {
            sheet.freezePane(0, Columns.HEADER_ROW + 1);
            sheet.pageOrientation("landscape");
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            var kept = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
            kept.removeAll(Set.of(SheetProtectionOption.FORMAT_COLUMNS, SheetProtectionOption.FORMAT_ROWS));
            sheet.protect(PASSWORD, kept);
        }
    }
}
