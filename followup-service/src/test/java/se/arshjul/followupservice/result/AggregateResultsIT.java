package se.arshjul.followupservice.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class AggregateResultsIT {

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    ResultCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Test
    void computingAgainReplacesTheDraft() {
        var survey = answered.worked(given.in(State.CLOSED));
        var before = calls.aggregate(survey);
        answered.accepted(survey, "kommun-knivsta");
        answered.answer(survey, "kommun-knivsta", "choice", "no");

        var after = calls.aggregate(survey);

        assertThat(after.getResponseRates(0).getAnswered()).isEqualTo(26);
        assertThat(after.getContentHash()).isNotEqualTo(before.getContentHash());
        assertThat(calls.texts(survey, "choice").getFirst()).isEqualTo("all 41 26 26 [yes 20, no 6]");
    }

    @Test
    void theSameAnswersGiveTheSameHash() {
        var survey = answered.worked(given.in(State.CLOSED));

        assertThat(calls.aggregate(survey).getContentHash())
                .matches("[0-9a-f]{64}")
                .isEqualTo(calls.aggregate(survey).getContentHash());
    }

    @Test
    void aRepeatedRequestComputesOnce() {
        var survey = answered.worked(given.in(State.CLOSED));
        var request = ResultCalls.request(survey);
        var first = As.engine().on(results).aggregateResults(request);
        answered.accepted(survey, "kommun-knivsta");

        assertThat(As.engine().on(results).aggregateResults(request)).isEqualTo(first);
        assertThat(given.audit(first.getName())).hasSize(1);
    }

    @Test
    void computesOnlyWhatIsClosedAndNotYetDecided() {
        for (var state : new State[] {State.OPEN, State.REVIEWED, State.CLEARED, State.PUBLISHED}) {
            var survey = given.in(state);

            assertThat(refusalOf(() -> calls.aggregate(survey))).isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
        assertThat(refusalOf(() -> calls.aggregate(given.in(State.CANCELLED))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_CANCELLED");
        assertThat(refusalOf(() -> calls.aggregate(SurveyName.of(9999)))).isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    @Test
    void nobodyOutsideTheAgencyComputes() {
        assertThat(refusalOf(() -> As.person("actors/region-uppsala", "analyst")
                        .on(results)
                        .aggregateResults(ResultCalls.request(given.in(State.CLOSED)))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }
}
