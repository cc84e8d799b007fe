package se.arshjul.portal.bank;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.table.Xlsx;

/** The sections of a survey as a sheet of their own beside the questions, in which they can be written further. */
@Component
class SectionSheet {

    /** How many empty rows below the sections are ready for new ones. */
    private static final int EMPTY_ROWS = 20;

    private final CellWords words;

    SectionSheet(CellWords words) {
        this.words = words;
    }

    /** Adds the sheet and gives the cells with the titles, from which the section of a question is chosen. */
    Range write(Workbook workbook, Survey survey) {
        var sheet = workbook.newWorksheet(words.text("exchange.sheet.sections"));
        header(sheet);
        int last = survey.getSectionsCount() + EMPTY_ROWS;
        sheet.range(1, 0, last, SectionColumn.HIDDEN - 1)
                .style()
                .format("@")
                .verticalAlignment("top")
                .wrapText(true)
                .set();
        for (int i = 0; i < survey.getSectionsCount(); i++) {
            row(sheet, i + 1, survey.getSections(i));
        }
        int titles = SectionColumn.TITLE.ordinal();
        return sheet.range(1, titles, last, titles);
    }

    private void header(Worksheet sheet) {
        for (var column : SectionColumn.values()) {
            sheet.value(0, column.ordinal(), words.text(column.key()));
            sheet.width(column.ordinal(), column.width());
        }
        sheet.value(0, SectionColumn.HIDDEN, SectionColumn.FORMAT);
        sheet.hideColumn(SectionColumn.HIDDEN);
        head(sheet, SectionColumn.HIDDEN);
    }

    /** Makes the first row of so many columns stay in sight as what the columns are called. */
    static void head(Worksheet sheet, int columns) {
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .fillColor("E4F0F1")
                .wrapText(true)
                .set();
        sheet.freezePane(1, 1);
        sheet.pageOrientation("landscape");
    }

    private static void row(Worksheet sheet, int row, Survey.Section section) {
        sheet.value(row, SectionColumn.ID.ordinal(), section.getSectionId());
        sheet.value(row, SectionColumn.TITLE.ordinal(), section.getTitle());
        if (!section.getReason().isEmpty()) {
            sheet.value(row, SectionColumn.REASON.ordinal(), section.getReason());
        }
        int lines = Math.max(
                Xlsx.lines(section.getTitle(), SectionColumn.TITLE.width()),
                Xlsx.lines(section.getReason(), SectionColumn.REASON.width()));
        sheet.rowHeight(row, Xlsx.height(lines));
        sheet.value(row, SectionColumn.HIDDEN, section.getEtag());
    }
}
