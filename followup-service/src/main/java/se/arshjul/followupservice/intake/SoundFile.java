package se.arshjul.followupservice.intake;

/** A file that is taken in: what it is called, its type told by its content, and what a scanner says to it. */
@SuppressWarnings("ArrayRecordComponent")
public record SoundFile(String fileName, String mediaType, byte[] content, String sha256, Scan scan) {

    /** What is known of viruses in it. */
    public enum Scan {
        CLEAN,
        NOT_SCANNED
    }
}
