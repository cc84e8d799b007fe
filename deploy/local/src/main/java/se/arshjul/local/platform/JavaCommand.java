package se.arshjul.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for Java programs, run by the Java that runs the supervisor. */
record JavaCommand(String heap) {

    /** Several processes share a small machine: few threads for the collector, quick to start rather than fastest. */
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-XX:ReservedCodeCacheSize=64m");

    /** A process without memory is worse than one that is started again. */
    private static final List<String> ALL = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    List<String> small(String... words) {
        return command(SMALL, words);
    }

    List<String> full(String... words) {
        return command(List.of(), words);
    }

    private List<String> command(List<String> tuning, String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(tuning);
        command.addAll(ALL);
        command.addAll(List.of(words));
        return command;
    }
}
