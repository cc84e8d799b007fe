package se.arshjul.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Commands as somebody at a terminal starts them: each is a process group of its own and listens to Ctrl-C, also where
 * the tests themselves run in the background and do not.
 *
 * @param temporary the folder for temporary files, which is handed down to everything that a command starts
 */
public record CommandLine(Path temporary) {

    public static CommandLine in(Path temporary) {
        return new CommandLine(temporary);
    }

    /** Starts a main class of this module; both of its streams can be read as one. */
    public Process start(String mainClass, String... arguments) throws IOException {
        var builder = new ProcessBuilder(
                "env",
                "--default-signal=INT",
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                mainClass);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("TMPDIR", temporary.toString());
        return builder.redirectErrorStream(true).start();
    }
}
