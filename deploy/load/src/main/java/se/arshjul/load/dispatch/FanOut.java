package se.arshjul.load.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.rehearse.Patience;
import se.arshjul.local.rehearse.Together;

/** S8: so many are invited, every one of them answers, each answer finds its process, and the survey is joined. */
record FanOut(Ground ground, Tally tally, int many) {

    private static final String ID = "S8";

    private static final String ALONE = "engine alone";

    private static final String AIM = "ratio at most 2";

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Before the last day ends. */
    private static final Duration EVENING = Duration.ofHours(6);

    void play(RawEngine.Round alone) {
        var retries = new Retries(ground.stage().platform());
        long before = retries.count();
        var dispatched = new Dispatch(ground, tally, many).invite(survey -> {});
        var survey = dispatched.survey();
        beside("seconds until %,d have the invitation", dispatched.seconds(), alone.invited(), "ratio at most 3");

        answer(survey);
        double answered = approve(survey);
        beside("seconds until %,d approved answers are accepted and receipted", answered, alone.answered(), "");
        double joined = join(survey);
        beside("seconds until the survey of %,d is joined", joined, alone.joined(), "");
        beside("seconds for both, %,d", answered + joined, alone.answered() + alone.joined(), AIM);
        beside("retries, %,d", retries.count() - before, alone.refused(), "");
        check(survey);
    }

    private void beside(String what, double figure, double baseline, String aim) {
        tally.add(Figure.beside(ID, what.formatted(many), figure, ALONE, baseline, aim));
    }

    /** By the calls that the portal makes for them, as in S4: what comes before an approval is no part of the fan-out. */
    private void answer(String survey) {
        var requests = ground.stage().agency().requests(survey);
        var bodies = ground.stage().bodies();
        var numbers = LastNumbers.read(ground.stage().platform());
        long begin = System.nanoTime();
        Together.forEach(requests, request -> {
            bodies.open(request);
            numbers.in(bodies.answers(request)).forEach(answer -> bodies.save(request, answer));
            bodies.handIn(request);
        });
        tally.say("%s %,d have answered and handed in; that took %.0f s."
                .formatted(ID, requests.size(), (System.nanoTime() - begin) / 1e9));
        ground.stage().days().quiet();
    }

    private double approve(String survey) {
        var stage = ground.stage();
        var requests = stage.agency().requests(survey);
        long begin = System.nanoTime();
        Together.forEach(requests, stage.bodies()::approve);
        Patience.upTo(PATIENCE, many + " receipts")
                .untilTrue(
                        () -> stage.letters().sentByRequest(survey, "receipt").size() >= many);
        double seconds = (System.nanoTime() - begin) / 1e9;
        stage.days().quiet();
        return seconds;
    }

    /** Every request's wait for another answer ends at the same moment as the survey, which goes on when none is open. */
    private double join(String survey) {
        var stage = ground.stage();
        var last = Instant.ofEpochSecond(
                stage.agency().get(survey).getAcceptedUntilTime().getSeconds());
        stage.days().advanceTo(last.minus(EVENING));
        long begin = System.nanoTime();
        stage.agency().letClose(survey);
        Patience.upTo(PATIENCE, survey + " to be joined")
                .untilTrue(() -> stage.agency().get(survey).getState() == Survey.State.REVIEWING);
        double seconds = (System.nanoTime() - begin) / 1e9;
        stage.days().quiet();
        return seconds;
    }

    private void check(String survey) {
        List<Request> requests = ground.stage().agency().requests(survey);
        long accepted = requests.stream()
                .filter(request -> request.getState() == Request.State.ACCEPTED)
                .count();
        var receipts = ground.stage().letters().sentByRequest(survey, "receipt");
        // Everybody of a body who has a part in its answer gets the receipt.
        int twice = ground.stage().letters().sentAgain(survey, "receipt");
        tally.add(Figure.alone(ID, "answers missing of %,d".formatted(many), many - accepted, "0"));
        tally.check(accepted == many, "%s has %d accepted answers, not %d".formatted(survey, accepted, many));
        tally.check(receipts.size() == many, "%s has %d receipts, not %d".formatted(survey, receipts.size(), many));
        tally.check(twice == 0, "%s has %d receipts too many".formatted(survey, twice));
    }
}
