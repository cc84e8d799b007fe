package se.arshjul.followupservice.request;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.survey.Survey;

/** The time in which the agency reads the responses to a survey, until the last of them is settled or it is over. */
@Component
public class Review {

    private final RequestRepository requests;
    private final InstantSource clock;

    Review(RequestRepository requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Whether what a body says of its accepted response could change no result any more. */
    public boolean isOver(Survey survey) {
        var now = clock.instant();
        var goesOn = survey.state() == Survey.State.OPEN
                || survey.state() == Survey.State.CLOSED && requests.countAwaited(survey.name(), now) > 0;
        return !goesOn || now.isAfter(AnsweringTime.reviewedBy(survey));
    }
}
