package se.arshjul.portal.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a workbook that somebody has sent.
 *
 * @param text numbers with a point before decimals, as they are stored rather than as they are shown
 */
public record SentCell(Form form, String text) {

    /** What the cell holds. */
    public enum Form {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number that the spreadsheet shows as a date or a time; the text is the day, with the time where it has one. */
        DATE,
        /** A number that the spreadsheet shows as percent, so a hundredth of what is read. */
        PERCENT,
        /** Something that would have to be worked out; it is not. */
        FORMULA,
        /** What the spreadsheet itself calls an error. */
        FAULT
    }

    public static final SentCell EMPTY = new SentCell(Form.EMPTY, "");

    /** A spreadsheet keeps fifteen digits and stores more of what it has worked out. */
    private static final MathContext KEPT = new MathContext(15);
    /** Longer numbers are nobody's answer, and writing them out would fill the memory. */
    private static final int MOST_DIGITS = 40;

    private static final Pattern SAID_AROUND = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern OF_A_DATE = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

    static SentCell of(@Nullable Cell cell) {
        if (cell == null) {
            return EMPTY;
        }
        if (cell.getFormula() != null) {
            return new SentCell(Form.FORMULA, "");
        }
        return switch (cell.getType()) {
            case EMPTY -> EMPTY;
            case ERROR -> new SentCell(Form.FAULT, "");
            case NUMBER -> number(cell);
            case STRING, BOOLEAN, FORMULA -> text(cell.getText());
        };
    }

    /** Some programs write a line end as a sign of its own. */
    static SentCell text(String written) {
        var text = written.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n');
        return text.isBlank() ? EMPTY : new SentCell(Form.TEXT, text);
    }

    private static SentCell number(Cell cell) {
        var number = cell.asNumber();
        if (number == null) {
            return EMPTY;
        }
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return new SentCell(Form.TEXT, number.toString());
        }
        var form = form(cell.getDataFormatString());
        return new SentCell(form, form == Form.DATE ? day(cell.asDate()) : plain(number.round(KEPT)));
    }

    /** From which day a workbook counts is its own. */
    private static String day(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Form form(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("general")) {
            return Form.NUMBER;
        }
        var bare = SAID_AROUND.matcher(format).replaceAll("");
        if (bare.contains("%")) {
            return Form.PERCENT;
        }
        return OF_A_DATE.matcher(bare).find() ? Form.DATE : Form.NUMBER;
    }

    public boolean isEmpty() {
        return form == Form.EMPTY;
    }
}
