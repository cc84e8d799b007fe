package se.arshjul.portal.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import se.arshjul.portal.table.UnreadableFile.Fault;

/** A table that somebody has sent, as a workbook or as text: what it is, is told by what is in it. */
public final class SentTable {

    private SentTable() {}

    /** The rows that hold anything, the one with the headers among them; what is no table, or is too much, is refused. */
    public static List<SentRow> read(@Nullable MultipartFile sent) throws UnreadableFile {
        if (sent == null || sent.isEmpty()) {
            throw new UnreadableFile(Fault.MISSING);
        }
        if (sent.getSize() > SoundArchive.MOST_SENT) {
            throw new UnreadableFile(Fault.TOO_LARGE);
        }
        try {
            var bytes = sent.getBytes();
            var rows = SentWorkbook.isMeant(bytes) ? SentWorkbook.read(bytes).first() : SentCsv.read(bytes);
            return rows.stream()
                    .filter(row -> !row.cells().stream().allMatch(SentCell::isEmpty))
                    .toList();
        } catch (IOException lost) {
            throw new UnreadableFile(Fault.BROKEN, lost);
        }
    }
}
