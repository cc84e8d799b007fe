package se.arshjul.runtime.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestClient;

/** Checks signatures of permission tokens and of the login issuer's; claims and times are the verifier's matter. */
public record TokenDecoders(JwtDecoder permission, JwtDecoder login) {

    /** A person waits meanwhile; both stand in the same network. */
    private static final int TIMEOUT_MILLIS = 2_000;

    /** A withdrawn key is believed so much longer; a new one is fetched at once when a token names it. */
    private static final long KEYS_KEPT_MILLIS = 5 * 60_000L;

    /** Tokens that name keys nobody has must not become a flood of requests to their issuer. */
    private static final long ASKED_AGAIN_MILLIS = 5_000L;

    /** As long as an issuer may be away while those already logged in go on working. */
    private static final long OUTAGE_MILLIS = 60 * 60_000L;

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** Asks nobody for keys before the first token arrives, so that processes start in any order. */
    public static TokenDecoders remote(AccessProperties properties) {
        return new TokenDecoders(
                new SupplierJwtDecoder(() -> decoder(url(properties.permissionKeys()))),
                new SupplierJwtDecoder(() -> decoder(discover(properties.loginIssuer()))));
    }

    private static JwtDecoder decoder(URL keys) {
        var source = JWKSourceBuilder.create(keys, new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS))
                .cache(KEYS_KEPT_MILLIS, TIMEOUT_MILLIS)
                .rateLimited(ASKED_AGAIN_MILLIS)
                .outageTolerant(OUTAGE_MILLIS)
                .build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
        // Access tokens come typed at+jwt from some issuers and plain from others.
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return decoder;
    }

    private static URL discover(String issuer) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT_MILLIS);
        requests.setReadTimeout(TIMEOUT_MILLIS);
        Map<String, Object> configuration = RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(issuer + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (configuration == null || !(configuration.get("jwks_uri") instanceof String keys)) {
            throw new JwtException("No keys named by " + issuer);
        }
        return url(URI.create(keys));
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
