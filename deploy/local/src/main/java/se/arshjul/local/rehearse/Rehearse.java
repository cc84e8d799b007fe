package se.arshjul.local.rehearse;

import io.grpc.StatusRuntimeException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.local.process.StartRefused;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code deploy/local/rehearse}: plays a part of the year and says what came of it. */
public final class Rehearse {

    private static final String USAGE = "Usage: deploy/local/rehearse follow-up [--recipients N] [--answer SHARE]";

    private Rehearse() {}

    public static void main(String[] arguments) {
        // Virtual threads of gRPC and HTTP clients must not keep the command alive once it has said how it went.
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var plan = parse(arguments);
            var outcome = new FollowUpRehearsal(plan, out).play();
            out.println(JsonMapper.builder().build().writeValueAsString(outcome));
            return 0;
        } catch (IllegalArgumentException wrongWords) {
            err.println(wrongWords.getMessage());
            err.println(USAGE);
            return 1;
        } catch (StartRefused refused) {
            return failed(err, refused.getMessage());
        } catch (RehearsalFailed | StatusRuntimeException | UncheckedIOException failed) {
            return failed(err, "The rehearsal failed: " + failed.getMessage());
        } catch (RuntimeException broken) {
            if (!Stage.isBrokenOff()) {
                throw broken;
            }
            return 1;
        }
    }

    private static int failed(PrintStream err, @Nullable String why) {
        if (!Stage.isBrokenOff()) {
            err.println(why);
        }
        return 1;
    }

    static FollowUpRehearsal.Plan parse(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("follow-up") || arguments.size() % 2 == 0) {
            throw new IllegalArgumentException("Say what to rehearse, then options with their values.");
        }
        int recipients = Principals.REGISTERED;
        double answer = 0.9;
        for (int index = 1; index < arguments.size(); index += 2) {
            var value = arguments.get(index + 1);
            switch (arguments.get(index)) {
                case "--recipients" -> recipients = (int) number("--recipients", value);
                case "--answer" -> answer = number("--answer", value);
                default -> throw new IllegalArgumentException("There is no option " + arguments.get(index) + ".");
            }
        }
        if (recipients < Principals.REGISTERED || recipients > 10_000) {
            throw new IllegalArgumentException("--recipients takes a number from 311 to 10000.");
        }
        if (!(answer >= 0 && answer <= 1)) {
            throw new IllegalArgumentException("--answer takes a share from 0 to 1.");
        }
        return new FollowUpRehearsal.Plan(recipients, answer);
    }

    private static double number(String option, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(option + " takes a number, not " + value + ".", none);
        }
    }
}
