package se.arshjul.workflows.processes;

import static se.arshjul.workflows.processes.MockedWorkers.done;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Jobs;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Messages;

/** A survey whose services and people do what they should, until a test says otherwise. */
final class SurveyScenario {

    final ProcessHarness engine;
    private final Map<String, Object> dates = new HashMap<>();

    SurveyScenario(ProcessHarness engine) {
        this.engine = engine;
        moveTo("opensAt", engine.now().plusDays(3));
        moveTo("acceptedUntil", engine.now().plusDays(13));
        moveTo("reviewedBy", engine.now().plusDays(20));
        moveTo("publishesAt", engine.now().plusDays(30));
        answersAll();
    }

    /** Every service does what it is asked. */
    void answersAll() {
        engine.workers.on(Jobs.READ_SURVEY_DATES, done(() -> dates));
        engine.workers.on(Jobs.DISPATCH_REQUESTS, done(Map.of("remaining", 0, "recipientsPageToken", "")));
        engine.workers.on(Jobs.CLOSE_SURVEY, done(Map.of("allSettled", false)));
        engine.workers.on(Jobs.SETTLE_REQUESTS, done());
        engine.workers.on(Jobs.AGGREGATE_RESULTS, done());
        engine.workers.on(Jobs.PUBLISH_RESULTS, done());
        engine.workers.on(Jobs.SEND_FEEDBACK, done(Map.of("remaining", 0, "recipientsPageToken", "")));
        engine.workers.on(Jobs.WITHDRAW_REQUESTS, done(Map.of("remaining", 0, "allSettled", true)));
    }

    /** What the service answers from now on; the process has not been told. */
    void moveTo(String date, OffsetDateTime to) {
        dates.put(date, to.toString());
    }

    OffsetDateTime date(String name) {
        return OffsetDateTime.parse((String) dates.get(name));
    }

    ProcessRun planned() {
        var survey = engine.matter("surveys/%d");
        return engine.start(ImplementationFollowUp.PROCESS, Messages.SURVEY_PLANNED, survey, Map.of("survey", survey));
    }

    /** A survey that has come to an element, every step before it done in the usual way. */
    ProcessRun at(String element) {
        engine.workers.holdAt(element);
        var run = planned();
        for (var place = run.place(); !place.equals(element); place = run.place()) {
            var passed = run.passed(place);
            goOnFrom(place, run);
            run.hasPassed(place, passed + 1);
        }
        return run;
    }

    private void goOnFrom(String place, ProcessRun run) {
        switch (place) {
            case "userTask_DecideDispatch", "userTask_DecidePublication" -> run.decide(place, "approved");
            case "gateway_OpeningOrMovedDates" -> engine.jump(untilAfter("opensAt"));
            case "gateway_ClosingOrMovedDates" -> engine.jump(untilAfter("acceptedUntil"));
            case "gateway_SettledOrReviewOver" -> engine.jump(untilAfter("reviewedBy"));
            case "gateway_PublishingOrMovedDates" -> engine.jump(untilAfter("publishesAt"));
            default -> {
                if (place.startsWith("userTask_")) {
                    run.complete(place);
                }
            }
        }
    }

    Duration untilAfter(String date) {
        return Duration.between(engine.now(), date(date)).plusSeconds(1);
    }
}
