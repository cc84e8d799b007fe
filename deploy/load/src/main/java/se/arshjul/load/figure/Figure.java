package se.arshjul.load.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was measured.
 *
 * @param scenario in which scenario
 * @param what what was measured, in which unit
 * @param figure how much
 * @param beside what the baseline is
 * @param baseline how much that was in the same run; null where there is nothing to stand beside
 * @param ratio how many times the baseline the figure is
 * @param aim what is hoped for; never asserted
 */
public record Figure(
        String scenario,
        String what,
        BigDecimal figure,
        String beside,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal ratio,
        String aim) {

    private static final int DIGITS = 3;

    /** A figure beside its baseline. */
    public static Figure beside(
            String scenario, String what, double figure, String beside, double baseline, String aim) {
        var ratio = baseline > 0 ? round(figure / baseline) : null;
        return new Figure(scenario, what, round(figure), beside, round(baseline), ratio, aim);
    }

    /** A figure that only its aim says something of. */
    public static Figure alone(String scenario, String what, double figure, String aim) {
        return new Figure(scenario, what, round(figure), "", null, null, aim);
    }

    /** Nobody reads more decimals than these, and nothing here is measured more exactly. */
    private static BigDecimal round(double number) {
        return BigDecimal.valueOf(number)
                .setScale(Math.abs(number) < 10 ? DIGITS - 1 : 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
