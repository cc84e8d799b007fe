package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final long SEED = 20_260_302;
    private static final int CASES = 1_000;

    @Test
    void hasYearSerialNumberAndCheckDigit() {
        assertThat(Reference.of(2026, 42)).matches("2026-0042-\\d");
        assertThat(Reference.of(2026, 9_999)).matches("2026-9999-\\d");
        assertThat(Reference.of(2026, 10_000)).matches("2026-10000-\\d");
    }

    @Test
    void theCheckDigitIsDamms() {
        // The example of H. Michael Damm's thesis: 572 has the check digit 4; leading zeros change nothing.
        assertThat(Reference.of(0, 572)).isEqualTo("0000-0572-4");
    }

    @Test
    void noticesEveryWrongDigitAndEverySwapOfNeighbours() {
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            var reference = Reference.of(2000 + random.nextInt(100), 1 + random.nextInt(9_999));

            assertThat(Reference.isSound(reference))
                    .as("seed %s: %s", SEED, reference)
                    .isTrue();
            for (int at = 0; at < reference.length(); at++) {
                if (Character.isDigit(reference.charAt(at))) {
                    everyOtherDigitIsNoticed(reference, at);
                    swapIsNoticed(reference, at);
                }
            }
        }
    }

    @Test
    void whatNobodyWasGivenIsNotSound() {
        assertThat(Reference.isSound("2026-42-1")).isFalse();
        assertThat(Reference.isSound("")).isFalse();
    }

    private static void everyOtherDigitIsNoticed(String reference, int at) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (digit != reference.charAt(at)) {
                var wrong = reference.substring(0, at) + digit + reference.substring(at + 1);
                assertThat(Reference.isSound(wrong))
                        .as("seed %s: %s", SEED, wrong)
                        .isFalse();
            }
        }
    }

    private static void swapIsNoticed(String reference, int at) {
        var next = at + 1 < reference.length() && reference.charAt(at + 1) == '-' ? at + 2 : at + 1;
        if (next < reference.length() && reference.charAt(at) != reference.charAt(next)) {
            var swapped = new StringBuilder(reference);
            swapped.setCharAt(at, reference.charAt(next));
            swapped.setCharAt(next, reference.charAt(at));
            assertThat(Reference.isSound(swapped.toString()))
                    .as("seed %s: %s", SEED, swapped)
                    .isFalse();
        }
    }
}
