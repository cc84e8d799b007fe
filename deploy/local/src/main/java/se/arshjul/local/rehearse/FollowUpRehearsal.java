package se.arshjul.local.rehearse;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import se.arshjul.followup.v1.Request;

/** Plays the follow-up of a year from the first plan to the published results, in every role. */
final class FollowUpRehearsal {

    /**
     * How it is played.
     *
     * @param recipients how many principals are asked; those beyond the register are generated
     * @param answer share of them that answers, 0 to 1
     */
    record Plan(int recipients, double answer) {

        int answering() {
            return (int) Math.round(recipients * answer);
        }
    }

    private final Plan plan;
    private final PrintStream out;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    FollowUpRehearsal(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    /**
     * Plays it on a platform of its own, which is gone afterwards.
     *
     * @throws RehearsalFailed when it does not come to its end or the books do not balance
     */
    Outcome play() {
        try (var stage = timed("start", () -> Stage.open(out::println))) {
            return play(stage);
        }
    }

    private Outcome play(Stage stage) {
        timed("prepare", () -> stage.principals().bringTo(plan.recipients()));
        var survey = timed("plan", () -> stage.agency().planSurvey());
        say("The survey " + survey + " is planned; dispatch is approved.");

        timed("dispatch", () -> stage.agency().dispatch(survey, plan.recipients()));
        say(plan.recipients() + " invitations have gone out.");

        var parts = divide(stage.agency().requests(survey));
        timed("answer", () -> answerEarly(stage, parts));
        say("Half of those who will answer have answered; others have opened, begun or wait for their approver.");

        timed("remind", () -> stage.agency().remind(survey));
        say(stage.letters().sent(survey, "reminder") + " reminders have gone out.");
        timed("answer late", () -> answerRest(stage, parts));

        timed("close", () -> stage.agency().close(survey));
        timed("review", () -> stage.agency().review(survey));
        say("The results have been reviewed; publication is approved.");
        var publication = timed("publish", () -> stage.agency().publish(survey, plan.recipients()));
        say(publication.getName() + " is public.");
        return stage.books().close(survey, plan, publication, seconds);
    }

    /** Who will do what; the same for every rehearsal of the same size. */
    private record Parts(List<Request> early, List<Request> late, List<Request> silent) {}

    private Parts divide(List<Request> requests) {
        var shuffled = new ArrayList<>(requests);
        Collections.shuffle(shuffled, new Random(plan.recipients()));
        int answering = plan.answering();
        return new Parts(
                shuffled.subList(0, answering / 2),
                shuffled.subList(answering / 2, answering),
                shuffled.subList(answering, shuffled.size()));
    }

    private static void answerEarly(Stage stage, Parts parts) {
        var bodies = stage.bodies();
        Together.forEach(parts.early(), request -> {
            bodies.submit(request);
            bodies.approve(request);
        });
        // So that each kind of reminder has somebody to go to: not opened, begun, waiting for the approver.
        Together.forEach(third(parts.late(), 0), bodies::open);
        Together.forEach(third(parts.late(), 1), request -> bodies.answer(request, 3));
        Together.forEach(third(parts.late(), 2), bodies::submit);
        if (!parts.silent().isEmpty()) {
            bodies.decline(parts.silent().getFirst());
        }
    }

    private static void answerRest(Stage stage, Parts parts) {
        var bodies = stage.bodies();
        Together.forEach(third(parts.late(), 0), bodies::submit);
        Together.forEach(third(parts.late(), 1), bodies::finish);
        Together.forEach(parts.late(), bodies::approve);
    }

    private static List<Request> third(List<Request> requests, int which) {
        int size = requests.size() / 3;
        return requests.subList(which * size, which == 2 ? requests.size() : (which + 1) * size);
    }

    private void timed(String phase, Runnable work) {
        timed(phase, () -> {
            work.run();
            return phase;
        });
    }

    private <T> T timed(String phase, Supplier<T> work) {
        long begin = System.nanoTime();
        var result = work.get();
        seconds.put(phase, Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
        return result;
    }

    private void say(String sentence) {
        out.println(sentence);
    }
}
