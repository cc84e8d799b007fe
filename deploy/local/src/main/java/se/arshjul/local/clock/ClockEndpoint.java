package se.arshjul.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** The clock of one process that can be moved, as an actuator endpoint: ours take an offset, the engine's takes steps. */
record ClockEndpoint(URI address, HttpClient http) {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Pattern EPOCH_MILLI = Pattern.compile("\"epochMilli\"\\s*:\\s*(\\d+)");

    void setOffset(Duration offset) {
        post(address, "{\"offsetMillis\": %d}".formatted(offset.toMillis()));
    }

    void add(Duration step) {
        post(URI.create(address + "/add"), "{\"offsetMilli\": %d}".formatted(step.toMillis()));
    }

    /** The time the engine lives in. */
    Instant instant() {
        var answer = send(HttpRequest.newBuilder(address).GET());
        var found = EPOCH_MILLI.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("%s does not tell its time: %s".formatted(address, answer));
        }
        return Instant.ofEpochMilli(Long.parseLong(found.group(1)));
    }

    /** Repeats a call until it comes through: the process may be dead at the moment and is started again. */
    void insist(Runnable call, Duration patience) {
        var giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                call.run();
                return;
            } catch (UncheckedIOException away) {
                if (System.nanoTime() > giveUp) {
                    throw away;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the clock was moved", interrupted);
        }
    }

    private void post(URI target, String body) {
        send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("%s answered %d".formatted(answer.uri(), answer.statusCode()));
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the clock was moved", interrupted);
        }
    }
}
