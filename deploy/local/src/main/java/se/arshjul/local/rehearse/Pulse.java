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

    private static final String DONE = "job_seconds";

    private static final List<String> WAITING =
            List.of("outbox_backlog", "event_intake_backlog", "job_completion_backlog");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<URI> processes;

    /** Reads the metrics of these processes, {@code /actuator/prometheus} of each. */
    Pulse(List<URI> processes) {
        // The rest of the metrics is long, and is read often.
        this.processes = processes.stream()
                .map(process -> URI.create(process + "?includedNames=" + DONE + "," + String.join(",", WAITING)))
                .toList();
    }

    /**
     * What the processes say of themselves at one moment.
     *
     * @param done jobs that have been worked on since their start
     * @param waiting what waits to be sent from one process to another
     */
    record Beat(double done, double waiting) {}

    /** Reads all of them once. */
    Beat beat() {
        var samples = samples();
        return new Beat(
                sum(samples, DONE + "_count"),
                WAITING.stream().mapToDouble(name -> sum(samples, name)).sum());
    }

    /** Jobs of a type that have been worked on since the processes started. */
    double done(String type) {
        return sum(
                samples().stream()
                        .filter(line -> line.contains("type=\"" + type + "\""))
                        .toList(),
                DONE + "_count");
    }

    private List<String> samples() {
        return processes.stream().flatMap(process -> read(process).lines()).toList();
    }

    private static double sum(List<String> samples, String name) {
        return samples.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
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
