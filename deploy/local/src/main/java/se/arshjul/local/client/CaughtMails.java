package se.arshjul.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the mail catcher has caught, for rehearsals and tests. */
public record CaughtMails(URI identity, HttpClient http) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One mail as it arrived; {@code id} counts up from 1. */
    public record CaughtMail(long id, String messageId, List<String> recipients, String subject, String receivedAt) {}

    /** All of them, the oldest first. */
    public List<CaughtMail> all() {
        return JSON.readValue(get("/post.json"), new TypeReference<>() {});
    }

    /** The readable text of one. */
    public String text(long id) {
        return get("/post/%d/text".formatted(id));
    }

    private String get(String path) {
        try {
            var request = HttpRequest.newBuilder(identity.resolve(path)).build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("%s answered %d".formatted(answer.uri(), answer.statusCode()));
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
