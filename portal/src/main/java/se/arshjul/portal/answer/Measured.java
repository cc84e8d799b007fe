package se.arshjul.portal.answer;

import java.math.BigDecimal;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Question.NumberRange;

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

    /** Whether a number is beyond what is likely. */
    static boolean isUnlikely(Answer answer, NumberRange range) {
        if (answer.getValueCase() != Answer.ValueCase.NUMBER) {
            return false;
        }
        var number = new BigDecimal(answer.getNumber().getValue());
        return range.hasSoftMin()
                        && number.compareTo(new BigDecimal(range.getSoftMin().getValue())) < 0
                || range.hasSoftMax()
                        && number.compareTo(new BigDecimal(range.getSoftMax().getValue())) > 0;
    }
}
