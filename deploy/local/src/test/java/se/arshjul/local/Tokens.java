package se.arshjul.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program does with the provider: asks for tokens, and checks them by the published keys. */
public final class Tokens {

    public static final String VERIFIER = "a-proof-key-that-is-long-enough-to-be-accepted-by-everybody";
    public static final String CALLBACK = RunningIdentity.PORTAL + "/login/oauth2/code/login";

    private final URI issuer;
    private final HttpClient http = HttpClient.newHttpClient();

    Tokens(URI issuer) {
        this.issuer = issuer;
    }

    /** What came back from the token endpoint. */
    public record Answer(int status, JsonNode body) {

        public String text(String field) {
            return body.get(field).asString();
        }
    }

    /** The path of a login as the portal starts it. */
    public static String authorizePath() {
        return "/oauth2/authorize?"
                + Browser.encode(Map.of(
                        "response_type", "code",
                        "client_id", "portal",
                        "scope", "openid profile email",
                        "state", "as-it-was",
                        "redirect_uri", CALLBACK,
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"));
    }

    /** The code in the address the browser was sent back to. */
    public static String code(URI callback) {
        return Arrays.stream(callback.getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)))
                .get("code");
    }

    public Answer exchange(String code, String verifier) {
        return ask(
                "portal",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "code_verifier", verifier));
    }

    public Answer ask(String client, Map<String, String> form) {
        return ask(client, "secret-of-" + client.replace("-service", ""), form);
    }

    public Answer ask(String client, String secret, Map<String, String> form) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return send(HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.encode(form))));
    }

    /** The claims of a token, after its signature has been checked as a service does. */
    public JWTClaimsSet claims(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var key = keys().getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
            if (!jwt.verify(new RSASSAVerifier(key))) {
                throw new IllegalArgumentException("Not signed by the issuer");
            }
            return jwt.getJWTClaimsSet();
        } catch (ParseException | JOSEException unusable) {
            throw new IllegalArgumentException(unusable);
        }
    }

    private JWKSet keys() throws ParseException {
        var configuration = get(issuer.resolve("/.well-known/openid-configuration"));
        return JWKSet.parse(
                get(URI.create(configuration.text("jwks_uri"))).body().toString());
    }

    public Answer get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var body = answer.body().isEmpty() ? "{}" : answer.body();
            return new Answer(answer.statusCode(), new JsonMapper().readTree(body));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
