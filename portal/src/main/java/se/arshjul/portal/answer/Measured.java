package se.arshjul.portal.answer;

/** A number with what it counts. */
public final class Measured {

    private Measured() {}

    /** The unit is written once for a question, in the plural where it has one, so it cannot be read on after a one. */
    public static String text(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        return number.equals("1") ? "1 (" + unit + ")" : number + " " + unit;
    }
}
