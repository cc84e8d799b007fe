package se.arshjul.load.run;

import java.util.Set;
import se.arshjul.load.answering.AnsweringAtOnce;
import se.arshjul.load.answering.SubmitAtOnce;
import se.arshjul.load.dispatch.Dispatches;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.load.inbox.CrowdedInbox;
import se.arshjul.load.plan.PlansCompared;
import se.arshjul.load.reminder.ReminderDay;
import se.arshjul.load.result.ResultsInPublic;

/** The chosen scenarios, one after the other on one platform. */
record Programme(Choice choice, Tally tally) {

    private static final Set<Scenario> DISPATCHES = Set.of(Scenario.S1, Scenario.S2, Scenario.S8);

    void play() {
        tally.say("Processors: " + Runtime.getRuntime().availableProcessors());
        try (var ground = Ground.open(tally::say)) {
            choice.inOrder().stream()
                    .filter(scenario -> !DISPATCHES.contains(scenario))
                    .forEach(scenario -> play(scenario, ground));
            if (choice.scenarios().stream().anyMatch(DISPATCHES::contains)) {
                dispatch(ground);
            }
        }
    }

    private void play(Scenario scenario, Ground ground) {
        announce(scenario);
        switch (scenario) {
            case S3 -> new ReminderDay(ground, tally).play();
            case S4 -> new AnsweringAtOnce(ground, tally).play();
            case S5 -> new SubmitAtOnce(ground, tally).play();
            case S7 -> new CrowdedInbox(ground, tally).play();
            case S9 -> new ResultsInPublic(ground, tally).play();
            case S10 -> new PlansCompared(ground, tally).play();
            case S1, S2, S8 -> throw new IllegalArgumentException(scenario + " is one of the dispatches");
        }
    }

    private void dispatch(Ground ground) {
        try (var dispatches = new Dispatches(ground, tally)) {
            choice.inOrder().stream().filter(DISPATCHES::contains).forEach(scenario -> {
                announce(scenario);
                switch (scenario) {
                    case S1 -> dispatches.toEverybody();
                    case S2 -> dispatches.withAKill();
                    case S8 -> dispatches.toMany();
                    case S3, S4, S5, S7, S9, S10 -> throw new IllegalArgumentException(scenario + " is no dispatch");
                }
            });
        }
    }

    private void announce(Scenario scenario) {
        tally.say("");
        tally.say(scenario + ": " + scenario.about());
    }
}
