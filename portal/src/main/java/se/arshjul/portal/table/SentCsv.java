package se.arshjul.portal.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.arshjul.portal.table.SentCell.Form;
import se.arshjul.portal.table.UnreadableFile.Fault;

/**
 * A table as text that somebody has sent: RFC 4180 in UTF-8, with or without a byte order mark, with semicolons, commas
 * or tabs. Nothing in it is worked out.
 */
final class SentCsv {

    private static final int MOST_ROWS = 20_000;

    /** Those that a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+@\t";

    private final String text;
    private final char separator;
    private final List<SentRow> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<SentCell> cells = new ArrayList<>();
    private boolean quoted;
    private int line = 1;
    private int began = 1;

    private SentCsv(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static List<SentRow> read(byte[] sent) throws UnreadableFile {
        return new SentCsv(decoded(sent)).read();
    }

    /** What is not UTF-8 is not guessed at: names would come out with other letters. */
    private static String decoded(byte[] sent) throws UnreadableFile {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableFile(Fault.OTHER_KIND);
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherSigns) {
            throw new UnreadableFile(Fault.WRONG_ENCODING, otherSigns);
        }
    }

    /** The one that stands most often in the line of the headers. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        var found = ';';
        for (var sign : new char[] {',', '\t'}) {
            if (count(first, sign) > count(first, found)) {
                found = sign;
            }
        }
        return found;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(one -> one == sign).count();
    }

    private List<SentRow> read() throws UnreadableFile {
        for (int at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == '"') {
                at = quote(at);
            } else if (!quoted && sign == separator) {
                endCell();
            } else if (!quoted && (sign == '\n' || sign == '\r')) {
                at += sign == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
                line++;
                endRow();
            } else {
                line += sign == '\n' ? 1 : 0;
                cell.append(sign);
            }
        }
        if (quoted) {
            throw new UnreadableFile(Fault.BROKEN);
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRow();
        }
        return rows;
    }

    /** Two of them within quotes are one sign; gives the place of the last sign that was read. */
    private int quote(int at) {
        if (quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return at + 1;
        }
        if (quoted || cell.isEmpty()) {
            quoted = !quoted;
        } else {
            cell.append('"');
        }
        return at;
    }

    private void endCell() {
        var written = cell.toString();
        cells.add(
                !written.isEmpty() && FORMULA.indexOf(written.charAt(0)) >= 0
                        ? new SentCell(Form.FORMULA, "")
                        : SentCell.text(written));
        cell.setLength(0);
    }

    private void endRow() throws UnreadableFile {
        endCell();
        if (rows.size() == MOST_ROWS) {
            throw new UnreadableFile(Fault.TOO_MANY);
        }
        rows.add(new SentRow(began, List.copyOf(cells)));
        cells = new ArrayList<>();
        began = line;
    }
}
