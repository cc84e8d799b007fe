package se.arshjul.portal.form;

/** One thing to choose: what is posted, what is read, and a hint that may be empty. */
public record Choice(String value, String text, String hint) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, "");
    }
}
