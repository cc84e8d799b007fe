package se.arshjul.runtime.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import se.arshjul.runtime.clock.RealTime;

/** An issuer of tokens with a real HTTP server for its keys, which can go away and come back. */
class Issuer {

    private final int port;
    private final AtomicInteger keyRequests = new AtomicInteger();
    private volatile RSAKey key;
    private HttpServer server;

    Issuer(RSAKey key) {
        this.key = key;
        server = listen(0);
        port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() {
        server = listen(port);
    }

    void changeKey(RSAKey another) {
        key = another;
    }

    int keyRequests() {
        return keyRequests.get();
    }

    /** Claims that are sound for ten minutes. */
    JWTClaimsSet.Builder claims(String issuer) {
        var now = RealTime.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("people/anna")
                .audience("arshjul")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))));
    }

    String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, key);
    }

    static String sign(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    RSAKey publicKey() {
        return key.toPublicJWK();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpServer listen(int wanted) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            listening.createContext("/keys", exchange -> {
                keyRequests.incrementAndGet();
                answer(exchange, new JWKSet(publicKey()).toString());
            });
            listening.createContext(
                    "/.well-known/openid-configuration",
                    exchange ->
                            answer(exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(url(), url())));
            listening.start();
            return listening;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
