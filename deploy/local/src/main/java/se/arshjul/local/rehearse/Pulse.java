package se.arshjul.local.rehearse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** What the processes' own metrics say about work that is still under way. */
final class Pulse {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<URI> processes;

    /** Reads the metrics of these processes, {@code /actuator/prometheus} of each. */
    Pulse(List<URI> processes) {
        this.processes = processes;
    }

    /** The sum of every sample of a metric whose line also holds this text, over all processes. */
    double sum(String metric, String label) {
        return processes.stream()
                .flatMap(process -> read(process).lines())
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** What waits to be sent from one process to another. */
    double waiting() {
        return sum("outbox_backlog", "") + sum("event_intake_backlog", "") + sum("job_completion_backlog", "");
    }

    private String read(URI process) {
        var request =
                HttpRequest.newBuilder(process).timeout(Duration.ofSeconds(10)).build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException away) {
            // A process that is being restarted has no pulse; what it still has to do shows when it is back.
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RehearsalFailed("The rehearsal was stopped.");
        }
    }
}
