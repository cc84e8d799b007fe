package se.arshjul.followupservice.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP archive as office programs write them: its entries tell which type of document it is. */
final class OfficeArchive {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";

    /** A document has some dozens; a file with more is made to tire whoever opens it. */
    private static final int MOST_ENTRIES = 5_000;
    /** What is read of one entry; a list of types has some thousand characters. */
    private static final int MOST_READ = 1_000_000;

    /** Names under which office programs keep macros, controls and programs, compared in lower case. */
    private static final Pattern ACTIVE = Pattern.compile(
            "(.*/)?vbaproject.*|(.*/)?vbadata.*|(.*/)?activex/.*|(.*/)?macrosheets/.*|basic/.*|scripts/.*"
                    + "|.*\\.(exe|dll|com|scr|bat|cmd|ps1|js|vbs|jar|hta|class|docm|xlsm|dotm|xltm|xlsb)");

    private static final Pattern ACTIVE_TYPE =
            Pattern.compile("macroenabled|vbaproject|ms-office\\.activex", Pattern.CASE_INSENSITIVE);

    private OfficeArchive() {}

    /** Its type; refused when it holds macros or is no document that is taken. */
    static FileType typeOf(byte[] content) {
        try (var archive = ZipFile.builder().setByteArray(content).get()) {
            var entries = Collections.list(archive.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw IntakeRefusals.refused(Refused.BROKEN);
            }
            if (entries.stream().anyMatch(OfficeArchive::isActive)) {
                throw IntakeRefusals.refused(Refused.MACROS);
            }
            return typeOf(archive, entries).orElseThrow(() -> IntakeRefusals.refused(Refused.UNKNOWN_TYPE));
        } catch (IOException | IllegalArgumentException unsound) {
            throw IntakeRefusals.refused(Refused.BROKEN);
        }
    }

    private static boolean isActive(ZipArchiveEntry entry) {
        return ACTIVE.matcher(entry.getName().toLowerCase(Locale.ROOT)).matches();
    }

    private static Optional<FileType> typeOf(ZipFile archive, List<ZipArchiveEntry> entries) throws IOException {
        for (var entry : entries) {
            if (entry.getName().equals(CONTENT_TYPES)) {
                return ofContentTypes(text(archive, entry));
            }
            if (entry.getName().equals(MIMETYPE)) {
                return FileType.ofMediaType(text(archive, entry).strip())
                        .filter(type -> type == FileType.ODT || type == FileType.ODS);
            }
        }
        return Optional.empty();
    }

    private static Optional<FileType> ofContentTypes(String types) {
        if (ACTIVE_TYPE.matcher(types).find()) {
            throw IntakeRefusals.refused(Refused.MACROS);
        }
        return List.of(FileType.DOCX, FileType.XLSX).stream()
                .filter(type -> types.contains('"' + type.mediaType() + ".main+xml\""))
                .findFirst();
    }

    private static String text(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        try (var in = archive.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_READ), UTF_8);
        }
    }
}
