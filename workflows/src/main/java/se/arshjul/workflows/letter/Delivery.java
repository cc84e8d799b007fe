package se.arshjul.workflows.letter;

/** What the mail server made of a letter. */
sealed interface Delivery {

    /** It will deliver it. */
    record Taken() implements Delivery {}

    /** The address is none, for good. */
    record AddressRefused(String answer) implements Delivery {}

    /** It has certainly not taken it, for now. */
    record NotNow(String answer) implements Delivery {}

    /** The connection broke before the last answer. */
    record Unknown(String problem) implements Delivery {}
}
