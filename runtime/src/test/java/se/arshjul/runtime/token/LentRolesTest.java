package se.arshjul.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LentRolesTest {

    private final Issuer permissions = new Issuer(Issuer.newKey("first"));

    @AfterEach
    void stop() {
        permissions.goAway();
    }

    @Test
    void aTokenSaysWhichRolesAreLent() {
        var properties =
                new AccessProperties("http://login.test", URI.create(permissions.url() + "/keys"), "actors/home");
        var verifier = new TokenVerifier(TokenDecoders.remote(properties), properties);
        var claims = permissions
                .claims("arshjul")
                .claim("acting_for", "actors/region-uppsala")
                .claim("roles", List.of("respondent", "approver"));

        assertThat(verifier.verify(permissions.sign(claims)).holdsItself("approver"))
                .isTrue();
        claims.claim("own_roles", List.of("respondent")).claim("stand_in_name", "Bo (A)");
        assertThat(verifier.verify(permissions.sign(claims)).holdsItself("approver"))
                .isFalse();
        assertThat(verifier.verify(permissions.sign(claims)).standInName()).isEqualTo("Bo (A)");
    }
}
