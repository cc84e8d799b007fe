package se.arshjul.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.runtime.access.Caller;

/** What tells a machine from a person, and one machine from another. */
class MachineTokensTest {

    private static final RSAKey PERMISSION = Issuer.newKey("first");
    private static final RSAKey LOGIN = Issuer.newKey("first");

    private final Issuer permissions = new Issuer(PERMISSION);
    private final Issuer logins = new Issuer(LOGIN);
    private final TokenVerifier verifier = verifier();

    @AfterEach
    void stop() {
        permissions.goAway();
        logins.goAway();
    }

    @Test
    void aMachineTokenIsKnownByItsScopeInEitherSpelling() {
        var text = logins.sign(logins.claims(logins.url()).subject("workflows").claim("scope", "other engine"));
        var list = logins.sign(logins.claims(logins.url()).subject("workflows").claim("scope", List.of("engine")));

        assertThat(List.of(text, list))
                .allSatisfy(token -> assertThat(verifier.verify(token)).isEqualTo(Caller.engine("workflows")));
    }

    @Test
    void aMachineThatOnlyHandsInEventsIsNotTheEngine() {
        var token = logins.sign(logins.claims(logins.url()).subject("a-service").claim("scope", "events"));

        assertThat(verifier.verify(token)).isEqualTo(Caller.publisher("a-service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "events"})
    void aPersonCannotMakeItselfAMachine(String scope) {
        var token = permissions.sign(
                permissions.claims("arshjul").claim("scope", scope).claim("roles", List.of()));

        assertThat(verifier.verify(token).kind()).isEqualTo(Caller.Kind.PERSON);
    }

    private TokenVerifier verifier() {
        var properties =
                new AccessProperties(logins.url(), URI.create(permissions.url() + "/keys"), "actors/socialstyrelsen");
        return new TokenVerifier(TokenDecoders.remote(properties), properties);
    }
}
