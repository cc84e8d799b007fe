package se.arshjul.portal.bank;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.portal.english.EnglishPart;
import se.arshjul.portal.english.EnglishView;
import se.arshjul.portal.table.Xlsx;

/** What a survey says in English as a sheet of its own beside the questions: a row for each text, beside the Swedish. */
@Component
class EnglishSheet {

    private final CellWords words;

    EnglishSheet(CellWords words) {
        this.words = words;
    }

    void write(Workbook workbook, List<EnglishText> texts) {
        var sheet = workbook.newWorksheet(words.text("exchange.sheet.english"));
        header(sheet);
        int row = 1;
        for (var text : texts) {
            for (var part : EnglishPart.of(text)) {
                row(sheet, row++, text, part);
            }
        }
        sheet.range(1, 0, Math.max(1, row - 1), EnglishColumn.HIDDEN - 1)
                .style()
                .format("@")
                .verticalAlignment("top")
                .wrapText(true)
                .set();
    }

    private void header(Worksheet sheet) {
        for (var column : EnglishColumn.values()) {
            sheet.value(0, column.ordinal(), words.text(column.key()));
            sheet.width(column.ordinal(), column.width());
        }
        sheet.value(0, EnglishColumn.HIDDEN, EnglishColumn.FORMAT);
        for (int hidden = EnglishColumn.HIDDEN; hidden < EnglishColumn.HIDDEN + 3; hidden++) {
            sheet.hideColumn(hidden);
        }
        SectionSheet.head(sheet, EnglishColumn.HIDDEN);
    }

    private void row(Worksheet sheet, int row, EnglishText text, EnglishPart one) {
        Part part = one.part();
        sheet.value(row, EnglishColumn.ID.ordinal(), new EnglishView(text).getId());
        sheet.value(row, EnglishColumn.FIELD.ordinal(), words.text(one.getKey(), one.number()));
        sheet.value(row, EnglishColumn.SWEDISH.ordinal(), part.getSwedish());
        if (!part.getEnglish().isEmpty()) {
            sheet.value(row, EnglishColumn.ENGLISH.ordinal(), part.getEnglish());
        }
        sheet.rowHeight(
                row,
                Xlsx.height(Math.max(
                        Xlsx.lines(part.getSwedish(), EnglishColumn.SWEDISH.width()),
                        Xlsx.lines(part.getEnglish(), EnglishColumn.ENGLISH.width()))));
        sheet.value(row, EnglishColumn.HIDDEN, text.getEtag());
        sheet.value(row, EnglishColumn.HIDDEN + 1, SentEnglish.about(text.getName()));
        sheet.value(row, EnglishColumn.HIDDEN + 2, part.getField());
    }
}
