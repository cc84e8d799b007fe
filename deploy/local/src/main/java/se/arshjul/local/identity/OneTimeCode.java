package se.arshjul.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/**
 * A code that was mailed to an address. It is good in the browser session that asked for it and nowhere else.
 *
 * @param left how many more attempts it takes
 */
record OneTimeCode(String digits, Instant expires, int left) {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int ATTEMPTS = 5;
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode random(Instant now) {
        return new OneTimeCode("%06d".formatted(RANDOM.nextInt(CODES)), now.plus(LIFETIME), ATTEMPTS);
    }

    boolean usable(Instant now) {
        return left > 0 && now.isBefore(expires);
    }

    /** People write the digits in groups. */
    boolean fits(String typed) {
        return MessageDigest.isEqual(
                digits.getBytes(StandardCharsets.UTF_8),
                typed.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8));
    }

    OneTimeCode oneAttemptLess() {
        return new OneTimeCode(digits, expires, left - 1);
    }
}
