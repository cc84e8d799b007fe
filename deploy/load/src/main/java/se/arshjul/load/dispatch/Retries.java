package se.arshjul.load.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import se.arshjul.load.ground.Metrics;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;

/** How often something on the way from a service through the engine and back had to be tried again. */
record Retries(Platform platform) {

    /** What becomes of a job that comes again. */
    private static final List<String> AGAIN = List.of("TryAgain", "Later");

    /** What services and workflows write in their logs about an event or a completion that they will send again. */
    private static final String NOT_TAKEN = "not taken";

    /** Since the processes started. */
    long count() {
        double jobs = AGAIN.stream()
                .mapToDouble(outcome -> Metrics.of(platform, Part.WORKFLOWS, "job_seconds")
                        .sum("job_seconds_count", "outcome=\"" + outcome + "\""))
                .sum();
        return Math.round(jobs) + logged(Part.FOLLOWUP) + logged(Part.WORKFLOWS);
    }

    private long logged(Part part) {
        // A process that is killed may leave half a character.
        try (var lines = Files.lines(platform.child(part).log(), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(NOT_TAKEN)).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
