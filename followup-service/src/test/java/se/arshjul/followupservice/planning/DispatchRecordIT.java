package se.arshjul.followupservice.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.ApproveDispatchRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** No survey goes out before it is on record who was consulted, or why nobody was, and who decided (SFS 1982:668). */
@ServiceTest
class DispatchRecordIT {

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void withoutARecordNothingIsApprovedAndNothingIsTold() {
        var survey = given.in(State.DESIGNED);

        assertThat(refusalOf(() -> approve(survey))).isEqualTo("FAILED_PRECONDITION CONSULTATION_MISSING");

        assertThat(given.outbox(survey)).isEmpty();
    }

    @Test
    void aRecordWithoutTheConsultationOrWithoutTheDecisionIsNotEnough() {
        var unheard = given.decided(given.in(State.DESIGNED));
        record(unheard, "consulted = '', consulted_date = NULL, statement = ''");
        var undecided = given.decided(given.in(State.DESIGNED));
        record(undecided, "decision_number = ''");
        var unsaid = given.decided(given.in(State.DESIGNED));
        record(unsaid, "answering = 'UNKNOWN'");

        for (var survey : new SurveyName[] {unheard, undecided, unsaid}) {
            assertThat(refusalOf(() -> approve(survey))).isEqualTo("FAILED_PRECONDITION CONSULTATION_MISSING");
        }
    }

    @Test
    void whyNobodyWasConsultedStandsInThePlaceOfAConsultation() {
        var survey = given.decided(given.in(State.DESIGNED));
        record(survey, "consulted = '', consulted_date = NULL, statement = '', skipped_reason = 'Det brådskade.'");

        assertThat(approve(survey).getState()).isEqualTo(Survey.State.APPROVED);
    }

    private void record(SurveyName survey, String columns) {
        jdbc.sql("UPDATE survey_consultation SET " + columns + " WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .update();
    }

    private Survey approve(SurveyName survey) {
        return As.staff("coordinator")
                .on(surveys)
                .approveDispatch(ApproveDispatchRequest.newBuilder()
                        .setName(survey.toString())
                        .setEtag("\"7\"")
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }
}
