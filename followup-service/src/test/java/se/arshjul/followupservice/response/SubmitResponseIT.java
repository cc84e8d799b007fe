package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.AtOnce;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class SubmitResponseIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void freezesTheAnswersAsTheFirstVersion() {
        var name = given.in(State.STARTED);

        var response = calls.respondent().submitResponse(submit(name));

        assertThat(response.getRequest()).isEqualTo(name.toString());
        assertThat(response.getVersion()).isEqualTo(1);
        assertThat(response.getState()).isEqualTo(Response.State.WAITING);
        assertThat(response.getContentHash()).matches("[0-9a-f]{64}");
        assertThat(response.getSubmittedBy()).isEqualTo("people/respondent-region-uppsala");
        assertThat(response.getSubmitTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(response.getReference()).isEmpty();
        assertThat(response.hasApproveTime()).isFalse();
        assertThat(response.getAnswersList())
                .extracting(Answer::getName)
                .containsExactly(name + "/answers/choice", name + "/answers/number", name + "/answers/text");
        assertThat(calls.respondent().getRequest(get(name)).getState()).isEqualTo(Request.State.SUBMITTED);
        assertThat(given.outbox(name)).containsExactly("followup.responseSubmitted {\"submittedVersion\": \"1\"}");
        assertThat(given.audit(name)).containsOnly("SubmitResponse by people/respondent-region-uppsala");
    }

    @Test
    void aRepeatedRequestSubmitsOnce() {
        var name = given.in(State.STARTED);
        var request = submit(name);

        var first = calls.respondent().submitResponse(request);

        assertThat(calls.respondent().submitResponse(request)).isEqualTo(first);
        assertThat(given.count("SELECT count(*) FROM response", name)).isEqualTo(1);
    }

    @Test
    void aHundredSubmitsAtOnceGiveOneVersion() throws Exception {
        var name = given.in(State.STARTED);

        var answers = AtOnce.call(100, i -> () -> calls.respondent().submitResponse(submit(name)));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().getVersion()).isEqualTo(1);
        assertThat(given.count("SELECT count(*) FROM response", name)).isEqualTo(1);
        assertThat(given.count("SELECT count(*) FROM response_answer", name)).isEqualTo(3);
    }

    @Test
    void aHundredTimesTheSameRequestAtOnceGiveOneVersion() throws Exception {
        var name = given.in(State.STARTED);
        var request = submit(name);

        var answers = AtOnce.call(100, i -> () -> calls.respondent().submitResponse(request));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(given.count("SELECT count(*) FROM response", name)).isEqualTo(1);
    }

    @Test
    void aHundredSavingsAndASubmitAtOnceNeverFreezeWhatTheHashIsNotOf() throws Exception {
        var name = given.in(State.STARTED);

        AtOnce.call(100, i -> () -> {
            try {
                return i == 50
                        ? calls.respondent().submitResponse(submit(name)).getContentHash()
                        : calls.respondent()
                                .updateAnswer(text(name, "Svar " + i, "\"3\""))
                                .getText();
            } catch (io.grpc.StatusRuntimeException refused) {
                return refused.getStatus().getCode().name();
            }
        });
        var first = calls.respondent().submitResponse(submit(name));
        calls.approver().returnResponse(giveBack(name));
        var second = calls.respondent().submitResponse(submit(name));

        assertThat(second.getContentHash()).isEqualTo(first.getContentHash());
        assertThat(second.getAnswersList()).isEqualTo(first.getAnswersList());
    }

    @Test
    void theSameAnswersGiveTheSameHashAndOthersAnother() {
        var name = given.in(State.STARTED);
        var first = calls.respondent().submitResponse(submit(name));
        calls.approver().returnResponse(giveBack(name));
        var second = calls.respondent().submitResponse(submit(name));
        calls.approver().returnResponse(giveBack(name));
        calls.respondent().updateAnswer(number(name, "41", "\"3\""));
        var third = calls.respondent().submitResponse(submit(name));

        assertThat(second.getVersion()).isEqualTo(2);
        assertThat(second.getContentHash()).isEqualTo(first.getContentHash());
        assertThat(third.getVersion()).isEqualTo(3);
        assertThat(third.getContentHash()).isNotEqualTo(first.getContentHash());
    }

    @ParameterizedTest
    @EnumSource(names = {"DISPATCHED", "OPENED"})
    void refusesAnAnswerWithoutWhatIsRequired(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION ANSWERS_INCOMPLETE");
        assertThat(given.count("SELECT count(*) FROM response", name)).isZero();
    }

    @Test
    void whatIsNotRequiredNeedsNoAnswer() {
        var name = given.in(State.OPENED);
        calls.respondent().updateAnswer(choice(name, "yes", ""));

        assertThat(calls.respondent().submitResponse(submit(name)).getAnswersCount())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "ACCEPTED", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void whatIsWithTheAgencyOrSettledCannotBeSubmitted(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void whatWasSentBackBecomesTheNextVersion() {
        var name = given.in(State.SENT_BACK);

        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(2);
    }

    @Test
    void afterTheLastDayNothingIsSubmitted() {
        var name = given.in(State.STARTED);

        clock.set(Instant.parse("2026-03-20T23:00:00Z"));

        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void onlyRespondentsOfTheBodySubmit() {
        var name = given.in(State.STARTED);

        assertThat(refusalOf(() -> calls.stranger().submitResponse(submit(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().submitResponse(submit(name + "-x"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.as("approver", "contact").submitResponse(submit(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.analyst().submitResponse(submit(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void refusesARequestIdThatIsMissingOrUsedForSomethingElse() {
        var request = submit(given.in(State.STARTED));
        calls.respondent().submitResponse(request);
        var other = request.toBuilder().setName(given.in(State.STARTED).toString());

        assertThat(refusalOf(() -> calls.respondent()
                        .submitResponse(request.toBuilder().setRequestId("x").build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> calls.respondent().submitResponse(other.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }
}
