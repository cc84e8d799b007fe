package se.arshjul.load.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;
import se.arshjul.local.rehearse.RehearsalFailed;

/** What a process says of itself at one moment. */
public record Metrics(List<String> samples) {

    /** Reads the samples of one metric. */
    public static Metrics of(Platform platform, Part part, String metric) {
        var page = platform.addresses().http(part).resolve("/actuator/prometheus?includedNames=" + metric);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new RehearsalFailed("%s answered %d".formatted(page, answer.statusCode()));
            }
            return new Metrics(answer.body().lines().toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RehearsalFailed("The run was stopped.");
        }
    }

    /** The sum of the samples with this name and this label. */
    public double sum(String name, String label) {
        return samples.stream()
                .filter(line -> line.startsWith(name + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
