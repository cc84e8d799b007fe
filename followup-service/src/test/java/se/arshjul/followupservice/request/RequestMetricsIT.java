package se.arshjul.followupservice.request;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.open;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class RequestMetricsIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    MeterRegistry meters;

    @Test
    void everyTransitionThatWasCommittedIsCounted() {
        var name = given.in(State.DISPATCHED);
        var opened = transitions(State.OPENED);
        var submitted = transitions(State.SUBMITTED);

        calls.respondent().openRequest(open(name));
        refusalOf(() -> calls.respondent().submitResponse(submit(name)));

        assertThat(transitions(State.OPENED)).isEqualTo(opened + 1);
        assertThat(transitions(State.SUBMITTED)).isEqualTo(submitted);
    }

    @Test
    void requestsOfSurveysThatAreAnsweredOrReviewedAreCountedByState() {
        var before = waiting();

        given.in(given.survey(Survey.State.OPEN), "region-uppsala", State.SUBMITTED);
        given.in(given.survey(Survey.State.CLOSED), "region-uppsala", State.SUBMITTED);
        given.in(given.survey(Survey.State.PUBLISHED), "region-uppsala", State.SUBMITTED);

        assertThat(waiting()).isEqualTo(before + 2);
    }

    private double transitions(State state) {
        return meters.counter("state.transition", "resource", "request", "state", state.name())
                .count();
    }

    private double waiting() {
        return meters.get("requests").tag("state", "SUBMITTED").gauge().value();
    }
}
