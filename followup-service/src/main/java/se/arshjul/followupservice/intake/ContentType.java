package se.arshjul.followupservice.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/** The type of a file by its content alone: whatever its name says, a browser and an office program go by this. */
final class ContentType {

    private static final Tika TIKA = new Tika();

    /** As far as browsers look for markup in what they take for text. */
    private static final int LOOKED_AT = 4_096;

    private static final Pattern MARKUP_TYPE = Pattern.compile(".*(html|xml|svg).*");
    private static final Pattern MARKUP =
            Pattern.compile("<(!doctype|html|head|body|script|svg|iframe|img|\\?xml)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXECUTABLE = Pattern.compile(
            "application/(x-msdownload|x-dosexec|vnd\\.microsoft\\.portable-executable|x-executable|x-elf|x-sharedlib|x-object"
                    + "|x-coredump|x-sh|x-bat|x-mach-o.*|java-vm|java-archive|javascript|x-ms-shortcut|x-msi)"
                    + "|text/(javascript|x-(python|perl|php|sh|powershell|vbscript).*)");
    private static final Pattern OLD_OFFICE = Pattern.compile("application/(x-tika-msoffice|x-ole-storage|msword)");

    private ContentType() {}

    /** Refused unless it is one of the types that are taken; a text is a plain one. */
    static FileType of(byte[] content) {
        if (startsWith(content, "PK\003\004")) {
            return OfficeArchive.typeOf(content);
        }
        var found = TIKA.detect(content);
        if (startsWith(content, "MZ")
                || startsWith(content, "#!")
                || EXECUTABLE.matcher(found).matches()) {
            throw IntakeRefusals.refused(Refused.EXECUTABLE);
        }
        if (OLD_OFFICE.matcher(found).matches()) {
            throw IntakeRefusals.refused(Refused.OLD_OFFICE);
        }
        if (MARKUP_TYPE.matcher(found).matches()) {
            throw IntakeRefusals.refused(Refused.MARKUP);
        }
        // A PDF may begin later, in what is something else to another reader.
        return FileType.ofMediaType(found)
                .filter(type -> type == FileType.PNG
                        || type == FileType.JPEG
                        || type == FileType.PDF && startsWith(content, "%PDF-"))
                .orElseGet(() -> text(content, found));
    }

    /** Texts are told by their signs: what begins like a letter or a list of cards is a text all the same. */
    private static FileType text(byte[] content, String found) {
        if (found.equals(FileType.PDF.mediaType()) || !isUtf16(content) && hasControls(content)) {
            throw IntakeRefusals.refused(Refused.UNKNOWN_TYPE);
        }
        var beginning = new String(content, 0, Math.min(content.length, LOOKED_AT), ISO_8859_1);
        if (MARKUP.matcher(beginning.replace("\0", "")).find()) {
            throw IntakeRefusals.refused(Refused.MARKUP);
        }
        return FileType.TXT;
    }

    private static boolean isUtf16(byte[] content) {
        return startsWith(content, "\u00fe\u00ff") || startsWith(content, "\u00ff\u00fe");
    }

    private static boolean hasControls(byte[] content) {
        for (var sign : content) {
            if (sign >= 0 && sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f') {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] content, String beginning) {
        var bytes = beginning.getBytes(ISO_8859_1);
        return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }
}
