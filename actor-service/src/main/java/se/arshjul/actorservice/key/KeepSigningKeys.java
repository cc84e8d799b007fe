package se.arshjul.actorservice.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.clock.RealTime;

/** Sees to it that there is a young enough key to sign with; safe to do twice and by several replicas at once. */
@Component
class KeepSigningKeys {

    /** What the audit keeps of a key. */
    record NewKey(String keyId) {}

    /** The smallest size that is still advised for RSA; a token is verified with every call. */
    private static final int BITS = 2048;

    /** A key that leaked unnoticed is worth something for a quarter at most. */
    private static final Duration SIGNS = Duration.ofDays(90);

    /** Far longer than a token is valid and than keys are cached, so that nobody is logged out by a new key. */
    private static final Duration BELIEVED = Duration.ofDays(1);

    private final SigningKeyRepository keys;
    private final Audit audit;

    KeepSigningKeys(SigningKeyRepository keys, Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @Transactional
    void handle() {
        keys.lock();
        var now = RealTime.now();
        if (keys.newestCreateTime()
                .filter(made -> made.plus(SIGNS).isAfter(now))
                .isEmpty()) {
            var key = generate();
            keys.insert(key, now);
            audit.record("AddSigningKey", "signingKeys/" + key.getKeyID(), null, new NewKey(key.getKeyID()));
        }
        keys.deleteSupersededBefore(now.minus(BELIEVED));
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
