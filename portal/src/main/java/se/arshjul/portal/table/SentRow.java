package se.arshjul.portal.table;

import java.util.List;

/** A row of a workbook that somebody has sent, with the number that the spreadsheet shows beside it. */
public record SentRow(int number, List<SentCell> cells) {

    /** The cell in a column, from 0; an empty one where the row ends before it. */
    public SentCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : SentCell.EMPTY;
    }

    /** What a cell says, without what stands around it. */
    public String text(int column) {
        return cell(column).text().strip();
    }

    /** In which column something stands; -1 when in none. */
    public int columnOf(String text) {
        for (int column = 0; column < cells.size(); column++) {
            if (text(column).equals(text)) {
                return column;
            }
        }
        return -1;
    }
}
