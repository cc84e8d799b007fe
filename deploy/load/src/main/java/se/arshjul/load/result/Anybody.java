package se.arshjul.load.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import se.arshjul.local.rehearse.RehearsalFailed;

/** Somebody who reads what is public, without a login and without compression. */
record Anybody(URI portal) {

    private static final Pattern QUESTION = Pattern.compile("href=\"(/resultat/\\d{4}/fraga/[a-z0-9-]+)\"");

    byte[] read(String path) {
        var page = portal.resolve(path);
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new RehearsalFailed("%s answered %d".formatted(page, answer.statusCode()));
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RehearsalFailed("The run was stopped.");
        }
    }

    /** Seconds to fetch all of these. */
    double seconds(List<String> paths) {
        long begin = System.nanoTime();
        paths.forEach(this::read);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The pages of single questions that the page of a round leads to. */
    List<String> questions(String year) {
        return QUESTION.matcher(new String(read("/resultat/" + year), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
