package se.arshjul.followupservice.receipt;

import java.util.stream.IntStream;
import se.arshjul.followupservice.response.Reference;

/** Reference numbers that could have been given, and some that could not. */
final class Sound {

    private Sound() {}

    static String reference(int year, int serial) {
        return numbers(year, serial, true);
    }

    static String wrongDigit(int year, int serial) {
        return numbers(year, serial, false);
    }

    private static String numbers(int year, int serial, boolean sound) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "%04d-%04d-%d".formatted(year, serial, digit))
                .filter(number -> Reference.isSound(number) == sound)
                .findFirst()
                .orElseThrow();
    }
}
