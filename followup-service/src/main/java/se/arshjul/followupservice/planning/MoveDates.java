package se.arshjul.followupservice.planning;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyDates;
import se.arshjul.followupservice.survey.SurveyEvents.SurveyDatesMoved;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Moves dates that have not passed, after dispatch has been approved. */
@Component
class MoveDates {

    record Command(SurveyName name, SurveyDates dates, String etag) {}

    private final SurveyLedger surveys;
    private final Requests requests;
    private final Outbox outbox;
    private final InstantSource clock;

    MoveDates(SurveyLedger surveys, Requests requests, Outbox outbox, InstantSource clock) {
        this.surveys = surveys;
        this.requests = requests;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Survey handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return surveys.get(command.name());
        }
        var survey = surveys.lock(command.name()).requireEtag(command.etag());
        var moved = surveys.save("MoveDates", survey, survey.moveDates(command.dates(), clock.instant()));
        outbox.append(new SurveyDatesMoved(moved.name().toString()));
        return moved;
    }
}
