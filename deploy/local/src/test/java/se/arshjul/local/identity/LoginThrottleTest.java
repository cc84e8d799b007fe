package se.arshjul.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void anAccountIsClosedAfterTenFailuresAndOpenAgainAfterAQuarter() {
        fail(10, "anna@a.test", "10.0.0.1");

        assertThat(throttle.mayTry("anna@a.test", "10.0.0.2")).isFalse();
        now = now.plus(Duration.ofMinutes(15)).plusMillis(1);
        assertThat(throttle.mayTry("anna@a.test", "10.0.0.2")).isTrue();
    }

    @Test
    void othersAreNotHeldBackByOneAccount() {
        fail(10, "anna@a.test", "10.0.0.1");

        assertThat(throttle.mayTry("bo@b.test", "10.0.0.1")).isTrue();
    }

    @Test
    void aMachineThatTriesOneAccountAfterAnotherIsStopped() {
        for (var account = 0; account < 50; account++) {
            throttle.failed("account" + account, "10.0.0.1");
        }

        assertThat(throttle.mayTry("another@a.test", "10.0.0.1")).isFalse();
        assertThat(throttle.mayTry("another@a.test", "10.0.0.2")).isTrue();
    }

    @Test
    void aSuccessForgivesTheAccountAndNotTheMachine() {
        fail(9, "anna@a.test", "10.0.0.1");
        throttle.succeeded("anna@a.test");
        fail(9, "anna@a.test", "10.0.0.1");

        assertThat(throttle.mayTry("anna@a.test", "10.0.0.1")).isTrue();
        for (var account = 0; account < 32; account++) {
            throttle.failed("account" + account, "10.0.0.1");
        }
        assertThat(throttle.mayTry("anna@a.test", "10.0.0.1")).isFalse();
    }

    @Test
    void fiveCodesAQuarterGoToOneMailbox() {
        for (var code = 0; code < 5; code++) {
            assertThat(throttle.maySendCode("anna@a.test", "10.0.0.1")).isTrue();
        }

        assertThat(throttle.maySendCode("anna@a.test", "10.0.0.2")).isFalse();
        now = now.plus(Duration.ofMinutes(16));
        assertThat(throttle.maySendCode("anna@a.test", "10.0.0.2")).isTrue();
    }

    private void fail(int times, String account, String machine) {
        for (var attempt = 0; attempt < times; attempt++) {
            throttle.failed(account, machine);
        }
    }
}
