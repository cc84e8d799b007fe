package se.arshjul.actorservice.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class SigningKeysIT {

    @Autowired
    KeepSigningKeys keepSigningKeys;

    @Autowired
    TokenSigner signer;

    @Autowired
    PublishedKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRestartOrAnotherReplicaMakesNoSecondKey() throws Exception {
        var before = published();

        Callable<Void> restart = () -> {
            keepSigningKeys.handle();
            return null;
        };
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            replicas.invokeAll(Stream.generate(() -> restart).limit(4).toList());
        }

        assertThat(before).isNotEmpty();
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void manyReplicasThatStartAtOnceOnAnEmptySchemaMakeOneKey() throws Exception {
        jdbc.sql("DELETE FROM signing_key").update();

        Callable<Void> start = () -> {
            keepSigningKeys.handle();
            return null;
        };
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            replicas.invokeAll(Stream.generate(() -> start).limit(4).toList());
        }

        assertThat(published()).hasSize(1);
    }

    @Test
    void aKeyOfANinetyDaysAgeIsFollowedByANewOneAndStillBelieved() throws Exception {
        var old = sign();
        jdbc.sql("UPDATE signing_key SET create_time = now() - interval '91 days'")
                .update();

        keepSigningKeys.handle();

        assertThat(sign().getHeader().getKeyID()).isNotEqualTo(old.getHeader().getKeyID());
        assertThat(isBelieved(old)).isTrue();
        assertThat(isBelieved(sign())).isTrue();
    }

    @Test
    void aKeyInWhosePlaceAnotherHasSignedForADayIsForgotten() throws Exception {
        var old = sign();
        jdbc.sql("UPDATE signing_key SET create_time = now() - interval '91 days'")
                .update();
        keepSigningKeys.handle();
        jdbc.sql("UPDATE signing_key SET create_time = create_time - interval '25 hours'")
                .update();

        keepSigningKeys.handle();

        assertThat(published()).hasSize(1).doesNotContain(old.getHeader().getKeyID());
        assertThat(isBelieved(sign())).isTrue();
    }

    private SignedJWT sign() throws Exception {
        return SignedJWT.parse(
                signer.sign(new JWTClaimsSet.Builder().subject("people/1").build()));
    }

    private boolean isBelieved(SignedJWT token) throws Exception {
        var key = keys.get().getKeyByKeyId(token.getHeader().getKeyID());
        return key != null && token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    private List<String> published() throws Exception {
        return keys.get().getKeys().stream().map(JWK::getKeyID).toList();
    }
}
