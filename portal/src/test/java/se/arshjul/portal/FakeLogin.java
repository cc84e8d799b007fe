package se.arshjul.portal;

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
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID provider that lets in whoever the test says, at once and without asking. */
public final class FakeLogin {

    private record Person(String subject, String name, String email) {}

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, String> nonces = new HashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Person next = new Person("", "", "");
    private volatile int seconds = 600;

    private FakeLogin(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static FakeLogin start() {
        try {
            var key = new RSAKeyGenerator(2048).keyID("test").generate();
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            var login = new FakeLogin(server, key);
            server.createContext("/", login::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return login;
        } catch (IOException | JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who logs in from now on. */
    public void nextIs(String subject, String name, String email) {
        next = new Person(subject, name, email);
    }

    /** How long an access token holds from now on. */
    public void tokensHold(int newSeconds) {
        seconds = newSeconds;
    }

    /** How often a refresh token was sent that had been used before. */
    public int refusedRefreshes() {
        return refused.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, description());
                case "/authorize" ->
                    back(exchange, form(exchange.getRequestURI().getRawQuery()));
                case "/token" ->
                    token(exchange, form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                case "/jwks" -> send(exchange, new JWKSet(key).toString());
                case "/logout" ->
                    redirect(
                            exchange,
                            form(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri"));
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private String description() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
                "token_endpoint_auth_methods_supported":["none"],"code_challenge_methods_supported":["S256"]}""".formatted(issuer());
    }

    private void back(HttpExchange exchange, Map<String, String> asked) throws IOException {
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        var code = next.subject() + "|" + System.nanoTime();
        nonces.put(code, asked.getOrDefault("nonce", ""));
        redirect(
                exchange,
                asked.get("redirect_uri") + "?code=" + code.replace("|", "%7C") + "&state="
                        + asked.get("state").replace("=", "%3D"));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange, Map<String, String> asked) {
        var refresh = asked.get("refresh_token");
        if (refresh != null && !refreshTokens.remove(refresh)) {
            refused.incrementAndGet();
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var next = UUID.randomUUID().toString();
        refreshTokens.add(next);
        send(exchange, tokens(asked, next));
    }

    private String tokens(Map<String, String> asked, String refresh) {
        return """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s",
                "scope":"openid profile email","id_token":"%s"}""".formatted(
                        "login-token-of-" + next.subject(),
                        seconds,
                        refresh,
                        idToken(nonces.getOrDefault(asked.get("code"), "")));
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(next.subject())
                .audience("portal")
                .claim("nonce", nonce)
                .claim("name", next.name())
                .claim("email", next.email())
                .claim("email_verified", true)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return token.serialize();
    }

    private static Map<String, String> form(String text) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> values.put(decode(pair[0]), pair.length > 1 ? decode(pair[1]) : ""));
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static void send(HttpExchange exchange, String json) {
        send(exchange, 200, json);
    }

    private static void send(HttpExchange exchange, int status, String json) {
        try {
            var bytes = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
