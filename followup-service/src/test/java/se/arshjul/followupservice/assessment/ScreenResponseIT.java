package se.arshjul.followupservice.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.screen;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ScreenResponseIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSectionWithoutAnyOptionalAnswerIsIncomplete() {
        given.survey(Survey.State.PUBLISHED);
        var name = given.in(State.APPROVED);

        assertThat(calls.engine().screenResponse(screen(name)))
                .isEqualTo(ScreenResponseResponse.newBuilder()
                        .setIncomplete(true)
                        .setVersion(1)
                        .build());
    }

    @Test
    void aWholeAnswerWithoutAYearBeforeIsClean() {
        given.survey(Survey.State.PUBLISHED);
        var name = given.in(State.APPROVED);
        answerScale(name);

        assertThat(calls.engine().screenResponse(screen(name)))
                .isEqualTo(ScreenResponseResponse.newBuilder().setVersion(1).build());
    }

    @Test
    void theBodysWordOnWhatTheAgencyHasAskedIsRemarked() {
        given.survey(Survey.State.PUBLISHED);
        var name = given.in(State.APPROVED);
        answerScale(name);
        jdbc.sql("UPDATE request SET clarified_question = 'number' WHERE survey_id = :survey")
                .param("survey", name.survey().survey())
                .update();

        assertThat(calls.engine().screenResponse(screen(name)))
                .isEqualTo(ScreenResponseResponse.newBuilder()
                        .setClarified(true)
                        .setVersion(1)
                        .build());
    }

    @Test
    void aNumberFarFromLastYearsAcceptedOneIsALargeChange() {
        var before = given.in(given.survey(Survey.State.PUBLISHED), "region-uppsala", State.ACCEPTED);
        var name = given.in(State.APPROVED);
        assertThat(name.survey().year()).isEqualTo(before.survey().year() + 1);
        answerScale(name);

        assertThat(calls.engine().screenResponse(screen(name)).getLargeChange()).isFalse();
        setNumber(name, 61);
        assertThat(calls.engine().screenResponse(screen(name)).getLargeChange()).isTrue();
    }

    @Test
    void lastYearsAnswerThatWasNeverAcceptedIsNoMeasure() {
        given.in(given.survey(Survey.State.PUBLISHED), "region-uppsala", State.SENT_BACK);
        var name = given.in(State.APPROVED);
        setNumber(name, 100);

        assertThat(calls.engine().screenResponse(screen(name)).getLargeChange()).isFalse();
    }

    @Test
    void whatIsAcceptedIsNotJudgedAgain() {
        assertThat(calls.engine().screenResponse(screen(given.in(State.ACCEPTED))))
                .isEqualTo(ScreenResponseResponse.newBuilder().setVersion(1).build());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPROVED", "ACCEPTED"})
    void onlyAnApprovedResponseIsScreened(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.engine().screenResponse(screen(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void isForTheEngineAndForWhoeverJudges() {
        var name = given.in(State.APPROVED);

        assertThat(refusalOf(() -> calls.engine().screenResponse(screen(name + "-x"))))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
        assertThat(calls.analyst().screenResponse(screen(name)))
                .isEqualTo(calls.engine().screenResponse(screen(name)));
        assertThat(refusalOf(() -> calls.respondent().screenResponse(screen(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    /** The response of fixtures has no answer to it, and answers that are frozen are only added. */
    private void answerScale(RequestName name) {
        jdbc.sql("""
            INSERT INTO response_answer
            VALUES (:survey, :request, 1, 'scale', 'SCALE', NULL, NULL, 3, NULL, NULL,
                    '2026-02-10T10:00:00+01:00', 'X')
            """)
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .update();
    }

    /** The body approves another number. */
    private void setNumber(RequestName name, int number) {
        jdbc.sql("UPDATE response SET state = 'REPLACED' WHERE survey_id = :survey")
                .param("survey", name.survey().survey())
                .update();
        jdbc.sql("""
            INSERT INTO response
            SELECT survey_id, request_id, 2, 'SIGNED', content_hash, submit_time, submitted_by,
                   submitted_by_name, approve_time, approved_by, approved_by_name, single_signer,
                   reference || '-2', ''
              FROM response
             WHERE survey_id = :survey
            """).param("survey", name.survey().survey()).update();
        jdbc.sql("""
            INSERT INTO response_answer (survey_id, request_id, version, question_id, kind, scale, number,
                                         text, choice, update_time, updated_by_name)
            SELECT survey_id, request_id, 2, question_id, kind, scale,
                   CASE kind WHEN 'NUMBER' THEN :number::numeric END, text, choice, update_time,
                   updated_by_name
              FROM response_answer
             WHERE survey_id = :survey AND version = 1
            """)
                .param("survey", name.survey().survey())
                .param("number", number)
                .update();
    }
}
