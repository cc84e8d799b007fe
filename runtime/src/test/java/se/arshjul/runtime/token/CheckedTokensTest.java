package se.arshjul.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.arshjul.runtime.clock.RealTime;

/** A token that was found right a moment ago. */
class CheckedTokensTest {

    private static final RSAKey KEY = Issuer.newKey("first");
    private static final RSAKey ANOTHER = Issuer.newKey("first");

    private final Issuer permissions = new Issuer(KEY);
    private final AtomicInteger checks = new AtomicInteger();
    private final TokenVerifier verifier = verifier();
    private Instant now = RealTime.now();

    @AfterEach
    void stop() {
        permissions.goAway();
    }

    @Test
    void theSignatureOfATokenIsCheckedOnceAMinute() {
        var token = permission("actors/a", Duration.ofMinutes(10));

        verifier.verify(token);
        verifier.verify(token);
        assertThat(checks).hasValue(1);
        now = now.plusSeconds(61);
        verifier.verify(token);

        assertThat(checks).hasValue(2);
    }

    @Test
    void whoHasAnotherTokenIsAnotherCaller() {
        assertThat(verifier.verify(permission("actors/a", Duration.ofMinutes(10)))
                        .actor())
                .isEqualTo("actors/a");
        assertThat(verifier.verify(permission("actors/b", Duration.ofMinutes(10)))
                        .actor())
                .isEqualTo("actors/b");
    }

    @Test
    void aTokenExpiresThoughItsSignatureHasJustBeenChecked() {
        var token = permission("actors/a", Duration.ofSeconds(5));
        verifier.verify(token);

        now = now.plusSeconds(40);

        assertThatThrownBy(() -> verifier.verify(token)).hasMessageContaining("expired");
        assertThat(checks).hasValue(1);
    }

    @Test
    void aTokenThatWasRefusedIsCheckedAgain() {
        var forged = Issuer.sign(permissions.claims("arshjul"), ANOTHER);

        for (int times = 1; times <= 2; times++) {
            assertThatThrownBy(() -> verifier.verify(forged)).hasMessageContaining("not accepted");
            assertThat(checks).hasValue(times);
        }
    }

    private String permission(String actor, Duration life) {
        return permissions.sign(
                permissions.claims("arshjul").claim("acting_for", actor).expirationTime(Date.from(now.plus(life))));
    }

    private TokenVerifier verifier() {
        var properties = new AccessProperties(
                "http://127.0.0.1:1", URI.create(permissions.url() + "/keys"), "actors/socialstyrelsen");
        var decoders = TokenDecoders.remote(properties);
        return new TokenVerifier(
                new TokenDecoders(
                        token -> {
                            checks.incrementAndGet();
                            return decoders.permission().decode(token);
                        },
                        decoders.login()),
                properties,
                () -> now);
    }
}
