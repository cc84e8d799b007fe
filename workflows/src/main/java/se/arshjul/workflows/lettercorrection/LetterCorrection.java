package se.arshjul.workflows.lettercorrection;

/** The names that the process of a letter that reached nobody shares with Java. */
public final class LetterCorrection {

    public static final String PROCESS = "letter-correction";

    /** Job types. */
    public static final class Jobs {
        public static final String SEND_AGAIN = "letter.sendAgain";

        private Jobs() {}
    }

    /** Messages; the first starts the process. */
    public static final class Messages {
        public static final String LETTER_UNDELIVERED = "letter.undelivered";

        private Messages() {}
    }

    /** Forms on which human steps are done. */
    public static final class Forms {
        public static final String CONTACT_CORRECTION = "contact-correction";

        private Forms() {}
    }

    /** Refusals that the process handles: error codes. */
    public static final class Refusals {
        public static final String ADDRESS_REFUSED = "ADDRESS_REFUSED";

        private Refusals() {}
    }

    private LetterCorrection() {}
}
