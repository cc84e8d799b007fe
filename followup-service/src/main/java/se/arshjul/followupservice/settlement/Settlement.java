package se.arshjul.followupservice.settlement;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.clarification.Clarifications;
import se.arshjul.followupservice.request.AnsweringTime;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.request.Review;
import se.arshjul.followupservice.response.ResponseApproved;
import se.arshjul.followupservice.response.Responses;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.outbox.Event;
import se.arshjul.runtime.outbox.Outbox;

/**
 * The end of requests. Whoever settles one holds the survey's row from the start of the transaction, so that exactly one
 * of many that settle at the same moment is the last; survey first, then requests, everywhere, so that none of them wait
 * for each other in a circle.
 */
@Component
public class Settlement {

    private final SurveyRepository surveys;
    private final RequestRepository requests;
    private final Review review;
    private final RequestLedger ledger;
    private final Responses responses;
    private final Clarifications clarifications;
    private final Outbox outbox;
    private final InstantSource clock;

    Settlement(
            SurveyRepository surveys,
            RequestRepository requests,
            Review review,
            RequestLedger ledger,
            Responses responses,
            Clarifications clarifications,
            Outbox outbox,
            InstantSource clock) {
        this.surveys = surveys;
        this.requests = requests;
        this.review = review;
        this.ledger = ledger;
        this.responses = responses;
        this.clarifications = clarifications;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Holds a request that is about to be settled, and its survey. */
    public Request lock(RequestName name) {
        surveys.lock(name.survey());
        return ledger.lock(name);
    }

    /** The survey whose request is held. */
    public Survey survey(SurveyName name) {
        return surveys.get(name);
    }

    /** Saves a request that ends, and says so. */
    public void end(String command, Request before, Request after, Event event) {
        if (after.state() != Request.State.ACCEPTED) {
            endWithoutResponse(command, before, after, event);
        } else if (before.state() == Request.State.ACCEPTED) {
            lapse(command, before, after);
        } else if (before.clarifying()) {
            stand(command, before, after);
        } else {
            keep(command, before, after);
        }
    }

    /** What the agency had accepted counts on. Its receipt has gone long ago, so that its process only ends. */
    private void keep(String command, Request before, Request after) {
        responses.restoreKept(command, before.name());
        ledger.save(command, before, after);
        outbox.append(new ResponseKept(before.name().toString()));
    }

    /** The time for the word on an accepted response is over. It counts as it was, and its process need not be told. */
    public void lapse(String command, Request before, Request after) {
        clarifications.lapse(command, before.name());
        responses.giveUp(command, before.name());
        ledger.save(command, before, after);
    }

    /** What the body had approved stands. Its process hears of it as of every approval, and comes to its end. */
    private void stand(String command, Request before, Request after) {
        clarifications.lapse(command, before.name());
        responses.reinstate(command, before.name());
        responses.take(command, before.name());
        ledger.save(command, before, after);
        outbox.append(new ResponseApproved(before.name().toString()));
    }

    private void endWithoutResponse(String command, Request before, Request after, Event event) {
        if (before.state() == Request.State.SUBMITTED || before.state() == Request.State.APPROVED) {
            responses.lapse(command, before.name());
        }
        ledger.save(command, before, after);
        outbox.append(event);
    }

    /**
     * Called once something was settled, or the survey closed: says that nothing is open any more, when it is so. While
     * answers are taken nobody waits for that: the survey's closing says it then.
     */
    public void announceIfLast(SurveyName name) {
        if (surveys.get(name).state() != Survey.State.OPEN && requests.countAwaited(name, clock.instant()) == 0) {
            outbox.append(new AllRequestsSettled(name.toString()));
        }
    }

    /** The same, once an accepted request can no longer be replaced, where that kept others waiting. */
    public void announceIfLastWaited(Request accepted) {
        var survey = surveys.get(accepted.name().survey());
        var longer = accepted.extension().answerBy() != null;
        if (longer && !accepted.stateTime().isAfter(AnsweringTime.answerBy(survey, accepted))) {
            announceIfLast(survey.name());
        }
    }

    /** Refuses when what a body says of its accepted response could change no result any more. */
    public void requireReview(Request accepted) {
        if (review.isOver(surveys.get(accepted.name().survey()))) {
            throw RequestRefusals.reviewOver(accepted);
        }
    }

    /** Saves what became of a held request that has not ended. */
    public void save(String command, Request before, Request after) {
        ledger.save(command, before, after);
    }
}
