package se.arshjul.portal.table;

/** Why a file that somebody has sent is not read. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is the matter with it. */
    public enum Fault {
        /** Nothing was sent. */
        MISSING,
        /** More than is taken, as it came or once it is unpacked. */
        TOO_LARGE,
        /** More rows or cells than are read, however few signs they hold. */
        TOO_MANY,
        /** Something else than a workbook of this kind. */
        OTHER_KIND,
        /** An older kind of workbook, or one with a password. */
        LOCKED,
        /** It says that it is a workbook, and is not a sound one. */
        BROKEN,
        /** Text with other signs than UTF-8 has. */
        WRONG_ENCODING
    }

    private final Fault fault;

    UnreadableFile(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    UnreadableFile(Fault fault, Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
