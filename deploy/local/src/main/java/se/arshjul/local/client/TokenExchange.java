package se.arshjul.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Login tokens of example people without a browser, for rehearsals and tests (RFC 8693).
 *
 * @param secret of the client {@code rehearsal}
 */
public record TokenExchange(URI identity, String secret, HttpClient http) {

    private static final String CLIENT = "rehearsal";

    /** The login token of whoever has this address at {@code .test}; good for as long as any login token. */
    public String loginToken(String email) {
        var form = Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", email,
                "subject_token_type", "urn:arshjul:token-type:email");
        var request = HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                .header("Authorization", basic(CLIENT, secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("No token for %s: %d %s".formatted(email, answer.statusCode(), answer.body()));
            }
            return new JsonMapper().readTree(answer.body()).get("access_token").asString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
