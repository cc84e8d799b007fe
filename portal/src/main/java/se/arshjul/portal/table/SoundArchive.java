package se.arshjul.portal.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import se.arshjul.portal.table.UnreadableFile.Fault;

/**
 * The parts of a workbook that somebody has sent, unpacked within limits and packed again: what reads it afterwards sees
 * nothing that has not been counted here, whatever the directory of the archive says.
 */
final class SoundArchive {

    /** What is taken as it comes: a full questionnaire with long answers is a tenth of it. */
    static final int MOST_SENT = 2_000_000;
    /** A workbook has some ten parts. */
    private static final int MOST_PARTS = 200;
    /** Ten times what is taken packed; text is seldom packed better. */
    private static final int MOST_UNPACKED = 20_000_000;

    private static final int[] ZIP = {'P', 'K', 3, 4};
    /** The container of older workbooks, and of newer ones with a password. */
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

    private SoundArchive() {}

    /** What it is, is told by what is in it, never by its name. */
    static byte[] repacked(byte[] sent) throws UnreadableFile {
        if (sent.length == 0) {
            throw new UnreadableFile(Fault.MISSING);
        }
        if (sent.length > MOST_SENT) {
            throw new UnreadableFile(Fault.TOO_LARGE);
        }
        if (!startsWith(sent, ZIP)) {
            throw new UnreadableFile(startsWith(sent, OLE) ? Fault.LOCKED : Fault.OTHER_KIND);
        }
        try {
            return unpack(sent);
        } catch (IOException | IllegalArgumentException unsound) {
            throw new UnreadableFile(Fault.BROKEN, unsound);
        }
    }

    /** Whether it is packed, as new workbooks and old ones are. */
    static boolean isArchive(byte[] sent) {
        return startsWith(sent, ZIP) || startsWith(sent, OLE);
    }

    private static boolean startsWith(byte[] sent, int[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (sent.length <= i || (sent[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] unpack(byte[] sent) throws IOException, UnreadableFile {
        Set<String> parts = new HashSet<>();
        var packed = new ByteArrayOutputStream();
        int left = MOST_UNPACKED;
        try (var in = ZipFile.builder().setByteArray(sent).get();
                var out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var part : Collections.list(in.getEntries())) {
                var content = content(in, part, left);
                left -= content.length;
                if (parts.size() == MOST_PARTS) {
                    throw new UnreadableFile(Fault.TOO_LARGE);
                }
                parts.add(part.getName());
                // Pictures, macros and what else there may be are nothing that is read.
                if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                    SoundXml.check(content);
                    out.putNextEntry(new ZipEntry(part.getName()));
                    out.write(content);
                    out.closeEntry();
                }
            }
        }
        if (!parts.contains("[Content_Types].xml") || !parts.contains("xl/workbook.xml")) {
            throw new UnreadableFile(Fault.OTHER_KIND);
        }
        return packed.toByteArray();
    }

    private static byte[] content(ZipFile archive, ZipArchiveEntry part, int left) throws IOException, UnreadableFile {
        try (var in = archive.getInputStream(part)) {
            var content = in.readNBytes(left + 1);
            if (content.length > left) {
                throw new UnreadableFile(Fault.TOO_LARGE);
            }
            return content;
        }
    }
}
