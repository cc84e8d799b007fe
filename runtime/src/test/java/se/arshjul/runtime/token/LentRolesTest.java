package se.arshjul.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.arshjul.runtime.access.Caller;

class LentRolesTest {

    private final Issuer permissions = new Issuer(Issuer.newKey("first"));

    @AfterEach
    void stop() {
        permissions.goAway();
    }

    @Test
    void aTokenSaysWhichRolesAreLentAndByWhom() {
        var claims = claims().claim("own_roles", List.of("respondent"))
                .claim("loans", List.of(Map.of("role", "approver", "person", "people/anna", "name", "Anna")));

        var bo = verify(claims);

        assertThat(bo.holdsItself("respondent")).isTrue();
        assertThat(bo.holdsItself("approver")).isFalse();
        assertThat(bo.loans()).containsExactly(new Caller.Loan("approver", "people/anna", "Anna"));
    }

    @Test
    void whatIsNotOneOfTheOwnRolesIsLentWhateverElseTheTokenSays() {
        assertThat(verify(claims()).holdsItself("approver")).isTrue();
        assertThat(verify(claims().claim("own_roles", List.of())).holdsItself("approver"))
                .isFalse();
    }

    private JWTClaimsSet.Builder claims() {
        return permissions
                .claims("arshjul")
                .claim("acting_for", "actors/region-uppsala")
                .claim("roles", List.of("respondent", "approver"));
    }

    private Caller verify(JWTClaimsSet.Builder claims) {
        var properties =
                new AccessProperties("http://login.test", URI.create(permissions.url() + "/keys"), "actors/home");
        return new TokenVerifier(TokenDecoders.remote(properties), properties).verify(permissions.sign(claims));
    }
}
