package se.arshjul.followupservice.dispatch;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.dispatch.DispatchEvents.RequestWithdrawn;
import se.arshjul.followupservice.request.Ending;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Withdraws requests of a cancelled survey. */
@Component
class WithdrawRequests {

    /** As many as go out in one call: the relay and the engine take them at the same pace. */
    private static final int MOST = 200;

    /** Which survey. */
    record Command(SurveyName survey) {}

    /** How many requests are still to be withdrawn, and how many are, by whichever call. */
    record Progress(int remaining, int withdrawn) {}

    private final Requests seen;
    private final SurveyLedger surveys;
    private final EndRequests ending;
    private final InstantSource clock;

    WithdrawRequests(Requests seen, SurveyLedger surveys, EndRequests ending, InstantSource clock) {
        this.seen = seen;
        this.surveys = surveys;
        this.ending = ending;
        this.clock = clock;
    }

    @Transactional
    Progress handle(RequestId id, Command command) {
        var survey = command.survey();
        if (seen.firstTime(id, command)) {
            withdraw(survey);
        }
        return new Progress(ending.unsettled(survey), ending.withdrawn(survey));
    }

    private void withdraw(SurveyName survey) {
        surveys.lock(survey).require(Survey.State.CANCELLED);
        var now = clock.instant();
        var withdrawn = ending.end(
                "WithdrawRequests", survey, MOST, request -> Ending.withdraw(request, now), RequestWithdrawn::new);
        if (withdrawn > 0) {
            ending.announceIfLast(survey);
        }
    }
}
