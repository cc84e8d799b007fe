package se.arshjul.actorservice.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /keys}: the public halves of the keys whose tokens are to be believed, as a JWK set. */
@RestController
class KeySetPages {

    private final SigningKeyRepository keys;

    KeySetPages(SigningKeyRepository keys) {
        this.keys = keys;
    }

    @GetMapping(path = "/keys", produces = JWKSet.MIME_TYPE)
    String keys() {
        return new JWKSet(keys.list().stream().map(JWK.class::cast).toList()).toString(true);
    }
}
