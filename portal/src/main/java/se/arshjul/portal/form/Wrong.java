package se.arshjul.portal.form;

/**
 * What is wrong with one field, in the reader's words.
 *
 * @param label what the field is called; empty where the text says it
 */
public record Wrong(String name, String label, String text) {

    /** As it stands where the field is not beside it. */
    public String line() {
        return label.isEmpty() ? text : label + (label.endsWith("?") ? " " : ": ") + text;
    }
}
