package se.arshjul.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.runtime.refusal.Refusal;

class TokenVerifierTest {

    private static final RSAKey FIRST = Issuer.newKey("first");
    private static final RSAKey SECOND = Issuer.newKey("second");
    private static final RSAKey LOGIN = Issuer.newKey("first");
    private static final RSAKey UNKNOWN = Issuer.newKey("unknown");

    private final Issuer permissions = new Issuer(FIRST);
    private final Issuer logins = new Issuer(LOGIN);
    private final TokenVerifier verifier = verifier();

    @AfterEach
    void stop() {
        permissions.goAway();
        logins.goAway();
    }

    @Test
    void aPermissionTokenIsAPersonActingForABody() {
        assertThat(verifier.verify(permission("actors/region-uppsala")))
                .isEqualTo(new Caller(
                        Caller.Kind.PERSON,
                        "people/anna",
                        "Anna",
                        "",
                        "actors/region-uppsala",
                        false,
                        Set.of("respondent", "approver"),
                        false,
                        new Caller.Own("Anna", Set.of("respondent", "approver")),
                        List.of()));
    }

    @Test
    void onlyItsTokenMakesSomebodyABodysSolePerson() {
        var claims = permissions.claims("arshjul").claim("acting_for", "actors/region-uppsala");

        assertThat(verifier.verify(permissions.sign(claims)).sole()).isFalse();
        assertThat(verifier.verify(permissions.sign(claims.claim("sole", true))).sole())
                .isTrue();
        assertThat(verifier.verify(logins.sign(login().claim("sole", true))).sole())
                .isFalse();
    }

    @Test
    void aRoleHeldForTheConveningAgencyIsAStaffRole() {
        var caller = verifier.verify(permission("actors/socialstyrelsen"));

        assertThat(caller.isStaff("respondent")).isTrue();
        assertThat(caller.isStaff("coordinator")).isFalse();
    }

    @Test
    void aLoginTokenSaysWhoSomebodyIsAndNothingMore() {
        var token = logins.sign(login().claim("email_verified", true).claim("roles", List.of("coordinator")));

        assertThat(verifier.verify(token)).isEqualTo(Caller.login("people/anna", "Anna", "anna@region.test"));
    }

    @Test
    void anAddressNobodyProvedIsNone() {
        assertThat(verifier.verify(logins.sign(login().claim("email_verified", false)))
                        .email())
                .isEmpty();
        assertThat(verifier.verify(logins.sign(login())).email()).isEmpty();
    }

    @Test
    void aTokenForSomebodyElsesServiceIsRefused() {
        assertThat(refusal(logins.sign(login().audience("other")))).isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "ååå.ååå.ååå"})
    void whatIsNoTokenIsRefused(String text) {
        assertThat(refusal(text)).isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    @Test
    void aTokenSignedByAnybodyElseIsRefused() {
        assertThat(refusal(Issuer.sign(permissions.claims("arshjul"), LOGIN)))
                .isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    @Test
    void theLoginIssuerCannotGivePermissions() {
        assertThat(refusal(logins.sign(logins.claims("arshjul").claim("roles", List.of("coordinator")))))
                .isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    @Test
    void anIssuerNobodyNamedIsRefused() {
        assertThat(refusal(logins.sign(logins.claims("http://127.0.0.1:1"))))
                .isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        var unsigned = new PlainJWT(permissions.claims("arshjul").build()).serialize();

        assertThat(refusal(unsigned)).isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    @Test
    void thePublicKeyIsNoSecretToSignWith() throws Exception {
        var secret = permissions.publicKey().toRSAPublicKey().getEncoded();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build();
        var token = new SignedJWT(header, permissions.claims("arshjul").build());
        token.sign(new MACSigner(secret));

        assertThat(refusal(token.serialize())).isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    @Test
    void anExpiredTokenIsToldFromABadOne() {
        assertThat(refusal(permissions.sign(expiring(Duration.ofSeconds(-40)))))
                .isEqualTo("UNAUTHENTICATED TOKEN_EXPIRED");
        assertThat(verifier.verify(permissions.sign(expiring(Duration.ofSeconds(-10))))
                        .kind())
                .isEqualTo(Caller.Kind.PERSON);
    }

    @Test
    void aTokenThatNeverExpiresOrIsNotYetValidIsRefused() {
        var later = Date.from(RealTime.now().plus(Duration.ofMinutes(2)));

        assertThat(refusal(permissions.sign(permissions.claims("arshjul").expirationTime(null))))
                .isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
        assertThat(refusal(permissions.sign(permissions.claims("arshjul").notBeforeTime(later))))
                .isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    @Test
    void aProcessStartsBeforeItsIssuersAndHealsWhenTheyCome() {
        permissions.goAway();
        logins.goAway();
        var early = verifier();

        assertThat(refusal(early, permission("actors/a"))).isEqualTo("UNAVAILABLE KEYS_UNAVAILABLE");
        assertThat(refusal(early, logins.sign(login()))).isEqualTo("UNAVAILABLE KEYS_UNAVAILABLE");

        permissions.comeBack();
        logins.comeBack();

        assertThat(early.verify(permission("actors/a")).kind()).isEqualTo(Caller.Kind.PERSON);
        assertThat(early.verify(logins.sign(login())).kind()).isEqualTo(Caller.Kind.LOGIN);
    }

    @Test
    void keysAreAskedForOnceAndKeptWhileTheIssuerIsAway() {
        for (int i = 0; i < 20; i++) {
            verifier.verify(permission("actors/a"));
        }
        assertThat(permissions.keyRequests()).isEqualTo(1);

        permissions.goAway();

        assertThat(verifier.verify(permission("actors/a")).kind()).isEqualTo(Caller.Kind.PERSON);
    }

    @Test
    void aNewKeyIsAskedForWhenATokenNamesIt() {
        verifier.verify(permission("actors/a"));

        permissions.changeKey(SECOND);

        assertThat(verifier.verify(permission("actors/a")).kind()).isEqualTo(Caller.Kind.PERSON);
        assertThat(permissions.keyRequests()).isEqualTo(2);
    }

    @Test
    void keysThatDoNotExistAreNotAskedForWithEveryToken() {
        verifier.verify(permission("actors/a"));
        for (int i = 0; i < 20; i++) {
            assertThat(refusal(Issuer.sign(permissions.claims("arshjul"), UNKNOWN)))
                    .isIn("UNAUTHENTICATED TOKEN_INVALID", "UNAVAILABLE KEYS_UNAVAILABLE");
        }

        assertThat(permissions.keyRequests()).isLessThan(5);
        assertThat(verifier.verify(permission("actors/a")).kind()).isEqualTo(Caller.Kind.PERSON);
    }

    private TokenVerifier verifier() {
        var properties =
                new AccessProperties(logins.url(), URI.create(permissions.url() + "/keys"), "actors/socialstyrelsen");
        return new TokenVerifier(TokenDecoders.remote(properties), properties);
    }

    private String permission(String actor) {
        return permissions.sign(permissions
                .claims("arshjul")
                .claim("name", "Anna")
                .claim("acting_for", actor)
                .claim("roles", List.of("respondent", "approver")));
    }

    private JWTClaimsSet.Builder login() {
        return logins.claims(logins.url())
                .claim("name", "Anna")
                .claim("email", "anna@region.test")
                .claim("scope", "openid");
    }

    private JWTClaimsSet.Builder expiring(Duration in) {
        var now = RealTime.now();
        return permissions
                .claims("arshjul")
                .issueTime(Date.from(now.minus(Duration.ofMinutes(10))))
                .expirationTime(Date.from(now.plus(in)));
    }

    private String refusal(String token) {
        return refusal(verifier, token);
    }

    private static String refusal(TokenVerifier verifier, String token) {
        var refusal = catchThrowableOfType(Refusal.class, () -> verifier.verify(token));
        return refusal.code() + " " + refusal.reason();
    }
}
