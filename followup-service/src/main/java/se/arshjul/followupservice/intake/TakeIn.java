package se.arshjul.followupservice.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Takes a file in: looks at its size, its content and its name, and has it scanned. Holds no transaction open. */
@Component
public class TakeIn {

    /** 10 MB as people's computers count them. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final VirusScan virusScan;

    TakeIn(VirusScan virusScan) {
        this.virusScan = virusScan;
    }

    /** Refuses as soon as more has come than is taken. */
    public void requireSize(long bytes) {
        if (bytes > MOST_BYTES) {
            throw IntakeRefusals.refused(Refused.TOO_LARGE);
        }
    }

    public SoundFile file(String sentName, byte[] content) {
        if (content.length == 0) {
            throw IntakeRefusals.refused(Refused.EMPTY);
        }
        requireSize(content.length);
        var name = baseName(sentName);
        var type = type(name, ContentType.of(content));
        return new SoundFile(name, type.mediaType(), content, sha256(content), virusScan.of(content));
    }

    /** What a plain text is beyond that only its name can tell; otherwise the name must say what the content is. */
    private static FileType type(String name, FileType found) {
        var named = FileType.ofName(name).orElseThrow(() -> IntakeRefusals.refused(Refused.NAME_MISMATCH));
        var table = found == FileType.TXT && named == FileType.CSV;
        if (named != found && !table) {
            throw IntakeRefusals.refused(Refused.NAME_MISMATCH);
        }
        return named;
    }

    /** Without folders, and without signs that nobody sees, which can make a name look like another. */
    private static String baseName(String sent) {
        var last = Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1;
        return sent.substring(last)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .strip();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
