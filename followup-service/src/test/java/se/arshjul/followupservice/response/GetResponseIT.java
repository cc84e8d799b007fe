package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class GetResponseIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theReceiptStaysWhileTheAnswersAreChanged() {
        var name = given.in(State.SENT_BACK);
        var before = calls.as("contact").getResponse(response(name));

        calls.respondent().updateAnswer(number(name, "41", "\"3\""));

        assertThat(calls.as("contact").getResponse(response(name))).isEqualTo(before);
        assertThat(before.getState()).isEqualTo(Response.State.REJECTED);
        assertThat(before.getReference()).isEqualTo("ref-region-uppsala");
        assertThat(before.getAnswers(1).getNumber().getValue()).isEqualTo("40");
        assertThat(before.getAnswers(1).getEtag()).isEmpty();
        assertThat(before.getAnswers(1).getUpdatedBy()).isEqualTo("people/respondent-region-uppsala");
    }

    @Test
    void theAgencyReadsWhatWasSignedAndNothingNewer() {
        var name = given.in(State.SENT_BACK);
        calls.respondent().updateAnswer(number(name, "41", "\"3\""));
        calls.respondent().submitResponse(submit(name));

        assertThat(calls.approver().getResponse(response(name)).getVersion()).isEqualTo(2);
        assertThat(calls.analyst().getResponse(response(name)).getVersion()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTED", "SUBMITTED", "NO_RESPONSE"})
    void theAgencyIsRefusedBeforeTheBodyHasSigned(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.analyst().getResponse(response(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void theBodyIsToldThatNothingHasBeenSubmitted() {
        var name = given.in(State.STARTED);

        assertThat(refusalOf(() -> calls.respondent().getResponse(response(name))))
                .isEqualTo("NOT_FOUND RESPONSE_NOT_FOUND");
    }

    @Test
    void anotherBodysResponseAndNobodysAreRefusedAlike() {
        var name = given.in(State.ACCEPTED);

        assertThat(refusalOf(() -> calls.stranger().getResponse(response(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().getResponse(response(name + "-x"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.analyst().getResponse(response(name + "-x"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.engine().getResponse(response(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void frozenAnswersCannotEvenBeChangedInTheDatabase() {
        var name = given.in(State.ACCEPTED);

        org.assertj.core.api.Assertions.assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE response_answer SET number = 1 WHERE survey_id = :survey")
                        .param("survey", name.survey().survey())
                        .update())
                .withMessageContaining("append-only");
    }
}
