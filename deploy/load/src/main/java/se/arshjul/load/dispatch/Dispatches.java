package se.arshjul.load.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.platform.Part;
import se.arshjul.local.rehearse.Patience;
import se.arshjul.local.rehearse.Principals;
import se.arshjul.local.rehearse.RehearsalFailed;

/** Dispatches to all principals: undisturbed, with a kill in the middle, and answered by more than there are. */
public final class Dispatches implements AutoCloseable {

    private static final String AIM = "ratio at most 3";

    /** After the first one, which only warms up. */
    private static final int ROUNDS = 3;

    /** How many of a hundred invitations have gone when the process that sends them is killed. */
    private static final int[] KILLS = {10, 50, 90};

    private static final int[] MANY = {Principals.REGISTERED, 1000};

    /** Longer than any run. */
    private static final Duration OPEN = Duration.ofDays(300);

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Ground ground;
    private final Tally tally;
    private final RawEngine raw;
    private final List<Double> undisturbed = new ArrayList<>();

    public Dispatches(Ground ground, Tally tally) {
        this.ground = ground;
        this.tally = tally;
        this.raw = new RawEngine(ground.stage().platform().addresses());
        ground.clear();
        alone(Principals.REGISTERED);
    }

    /** S1: everybody in the register is invited. */
    public void toEverybody() {
        List<Double> alone = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            alone.add(alone(Principals.REGISTERED));
            undisturbed.add(dispatch(Principals.REGISTERED));
            tally.say("S1 round %d of %d: %.1f s, the engine alone %.1f s"
                    .formatted(round, ROUNDS, undisturbed.getLast(), alone.getLast()));
        }
        tally.add(Figure.beside(
                "S1",
                "seconds until 311 have the invitation, median of " + ROUNDS,
                median(undisturbed),
                "engine alone",
                median(alone),
                AIM));
    }

    /** S2: the same, once for each kill of the process that sends. */
    public void withAKill() {
        if (undisturbed.isEmpty()) {
            undisturbed.add(dispatch(Principals.REGISTERED));
        }
        for (int percent : KILLS) {
            var seconds = new Dispatch(ground, tally, Principals.REGISTERED).play(survey -> kill(survey, percent));
            tally.add(Figure.beside(
                    "S2",
                    "seconds until 311 have it, workflows killed at " + percent + " %",
                    seconds,
                    "without a kill",
                    median(undisturbed),
                    "0 missing, 0 twice"));
        }
    }

    private void kill(String survey, int percent) {
        var letters = ground.stage().letters();
        Patience.upTo(PATIENCE, percent + " % of the dispatch")
                .untilTrue(() -> letters.sent(survey, "invitation") * 100 >= Principals.REGISTERED * percent);
        tally.say("S2 workflows is killed, %d of %d have gone"
                .formatted(letters.sent(survey, "invitation"), Principals.REGISTERED));
        var workflows = ground.stage().platform().child(Part.WORKFLOWS);
        workflows.kill();
        try {
            workflows.awaitReady(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RehearsalFailed("The run was stopped.");
        }
    }

    /** S8: invited, answered and joined; beyond the register with generated principals, who stay for the rest of the run. */
    public void toMany() {
        for (int many : MANY) {
            ground.say("S8 principals are generated until there are " + many + ".");
            ground.stage().principals().generate(many);
            ground.stage().days().quiet();
            var alone = raw.play(many, ground.stage().days().now().plus(OPEN));
            ground.stage().days().quiet();
            new FanOut(ground, tally, many).play(alone);
        }
    }

    private double dispatch(int recipients) {
        return new Dispatch(ground, tally, recipients).play(survey -> {});
    }

    private double alone(int instances) {
        var seconds =
                raw.play(instances, ground.stage().days().now().plus(OPEN)).invited();
        ground.stage().days().quiet();
        return seconds;
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    @Override
    public void close() {
        raw.close();
    }
}
