package se.arshjul.followupservice.intake;

/** Why a file is not taken in. */
enum Refused {
    EMPTY,
    TOO_LARGE,
    UNKNOWN_TYPE,
    NAME_MISMATCH,
    EXECUTABLE,
    MACROS,
    MARKUP,
    OLD_OFFICE,
    BROKEN
}
