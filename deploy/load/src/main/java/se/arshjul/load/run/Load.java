package se.arshjul.load.run;

import io.grpc.StatusRuntimeException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import se.arshjul.load.figure.Tally;
import se.arshjul.local.process.StartRefused;
import se.arshjul.local.rehearse.RehearsalFailed;
import se.arshjul.local.rehearse.Stage;

/** The command {@code deploy/load/run}: measures, and fails when something is lost or doubled, never on speed. */
public final class Load {

    /** Whatever a run waits for has a limit of its own; this one is for all of them together. */
    private static final Duration LIMIT = Duration.ofMinutes(75);

    private Load() {}

    public static void main(String[] arguments) {
        endAfter(LIMIT);
        // Virtual threads of gRPC and HTTP clients must not keep the command alive once it has said how it went.
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** The end of the program takes the platform down, as after Ctrl-C. */
    private static void endAfter(Duration limit) {
        CompletableFuture.delayedExecutor(limit.toSeconds(), TimeUnit.SECONDS).execute(() -> {
            System.err.println("The run took longer than " + limit.toMinutes() + " minutes.");
            System.exit(1);
        });
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Choice choice;
        try {
            choice = Choice.parse(arguments);
        } catch (IllegalArgumentException wrongWords) {
            err.println(wrongWords.getMessage());
            err.println(Choice.USAGE);
            return 1;
        }
        var tally = new Tally(out);
        try {
            new Programme(choice, tally).play();
        } catch (StartRefused refused) {
            err.println(refused.getMessage());
            return 1;
        } catch (RehearsalFailed | StatusRuntimeException | UncheckedIOException failed) {
            tally.check(Stage.isBrokenOff(), "The run did not come to its end: " + failed.getMessage());
        } catch (RuntimeException broken) {
            // Told and not thrown: threads of clients would keep a program alive that has no end of its own.
            if (!Stage.isBrokenOff()) {
                broken.printStackTrace(err);
                tally.check(false, "The run did not come to its end: " + broken);
            }
        }
        if (Stage.isBrokenOff()) {
            return 1;
        }
        tally.close();
        return tally.isRight() ? 0 : 1;
    }
}
