package se.arshjul.load.ground;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;

/** What processes of the platform have computed since they started, all their processors together. */
public record CpuTime(Platform platform) {

    private static final double MILLIS_IN_A_SECOND = 1000;

    /** Seconds of these and of the processes that they have started and that still live, as the database's are. */
    public double seconds(Set<Part> parts) {
        return parts.stream()
                        .map(part -> platform.child(part).pid())
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toMillis)
                        .sum()
                / MILLIS_IN_A_SECOND;
    }
}
