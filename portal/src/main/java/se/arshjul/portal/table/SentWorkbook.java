package se.arshjul.portal.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import se.arshjul.portal.table.UnreadableFile.Fault;

/** A workbook (XLSX) that somebody has sent. Nothing in it is worked out, followed or run. */
public final class SentWorkbook {

    private static final int MOST_ROWS = 20_000;
    /** The reader makes room for every column up to the last one of a row. */
    private static final int MOST_CELLS = 500_000;

    private final List<List<SentRow>> sheets = new ArrayList<>();
    private int rows;
    private int cells;

    private SentWorkbook() {}

    /** Reads what was sent; what is no workbook, or is too much, is refused. */
    public static SentWorkbook read(@Nullable MultipartFile sent) throws UnreadableFile {
        if (sent == null || sent.isEmpty()) {
            throw new UnreadableFile(Fault.MISSING);
        }
        if (sent.getSize() > SoundArchive.MOST_SENT) {
            throw new UnreadableFile(Fault.TOO_LARGE);
        }
        try {
            return read(sent.getBytes());
        } catch (IOException lost) {
            throw new UnreadableFile(Fault.BROKEN, lost);
        }
    }

    static SentWorkbook read(byte[] sent) throws UnreadableFile {
        var sound = new ByteArrayInputStream(SoundArchive.repacked(sent));
        try (var workbook = new ReadableWorkbook(sound, new ReadingOptions(true, true))) {
            var read = new SentWorkbook();
            for (var sheet : workbook.getSheets().toList()) {
                read.add(sheet);
            }
            return read;
        } catch (IOException | RuntimeException unsound) {
            throw new UnreadableFile(Fault.BROKEN, unsound);
        }
    }

    /** Row by row, and no further than there is room. */
    private void add(Sheet sheet) throws IOException, UnreadableFile {
        List<SentRow> read = new ArrayList<>();
        try (var sent = sheet.openStream()) {
            for (var row : (Iterable<Row>) sent::iterator) {
                rows++;
                cells += row.getCellCount();
                if (rows > MOST_ROWS || cells > MOST_CELLS) {
                    throw new UnreadableFile(Fault.TOO_MANY);
                }
                read.add(row(row));
            }
        }
        sheets.add(read);
    }

    private static SentRow row(Row row) {
        List<SentCell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(SentCell.of(row.getCell(column)));
        }
        return new SentRow(row.getRowNum(), cells);
    }

    /** Whether this is a workbook, or wants to be one, rather than text. */
    static boolean isMeant(byte[] sent) {
        return SoundArchive.isArchive(sent);
    }

    /** The rows of the first sheet that has any. */
    List<SentRow> first() {
        return sheets.stream().filter(sheet -> !sheet.isEmpty()).findFirst().orElse(List.of());
    }

    /** The rows of the first sheet in which this stands, from the row in which it stands. */
    public Optional<List<SentRow>> from(String mark) {
        for (var sheet : sheets) {
            for (int i = 0; i < sheet.size(); i++) {
                if (sheet.get(i).columnOf(mark) >= 0) {
                    return Optional.of(sheet.subList(i, sheet.size()));
                }
            }
        }
        return Optional.empty();
    }
}
