package se.arshjul.followupservice.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** When and by whom an answer cannot be saved. */
@ServiceTest
class RefusedAnswerIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "APPROVED", "ACCEPTED", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void answersThatAreSubmittedOrSettledCannotBeChanged(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.respondent().updateAnswer(text(name, "Nej", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(given.count("SELECT count(*) FILTER (WHERE revision > 3) FROM answer", name))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, STARTED, 2026-03-20T22:59:59Z, ",
        "OPEN, STARTED, 2026-03-20T23:00:00Z, FAILED_PRECONDITION REQUEST_WRONG_STATE",
        "CLOSED, STARTED, 2026-03-20T22:00:00Z, FAILED_PRECONDITION REQUEST_WRONG_STATE",
        "CANCELLED, STARTED, 2026-03-02T11:00:00Z, FAILED_PRECONDITION REQUEST_WRONG_STATE",
        "OPEN, SENT_BACK, 2026-03-20T23:00:00Z, ",
        "CLOSED, SENT_BACK, 2026-04-10T21:59:59Z, ",
        "CLOSED, SENT_BACK, 2026-04-10T22:00:00Z, FAILED_PRECONDITION REQUEST_WRONG_STATE",
        "REVIEWING, SENT_BACK, 2026-03-21T22:00:00Z, FAILED_PRECONDITION REQUEST_WRONG_STATE"
    })
    void answersAreTakenUntilTheLastDayAndClarificationsUntilTheEndOfTheReview(
            Survey.State survey, State state, Instant now, String refusal) {
        var name = given.in(given.survey(survey), "region-uppsala", state);
        var request = text(name, "Nej", "\"3\"");

        clock.set(now);

        if (refusal == null) {
            assertThat(calls.respondent().updateAnswer(request).getText()).isEqualTo("Nej");
        } else {
            assertThat(refusalOf(() -> calls.respondent().updateAnswer(request)))
                    .isEqualTo(refusal);
        }
    }

    @Test
    void saysWhatIsWrongWithAValueAndKeepsNothing() {
        var name = given.in(State.OPENED);

        assertThat(violationsOf(() -> calls.respondent().updateAnswer(number(name, "100.001", ""))))
                .containsExactly("answer.number TOO_LARGE", "answer.number TOO_MANY_DECIMALS");
        assertThat(violationsOf(() -> calls.respondent().updateAnswer(text(name, "x".repeat(501), ""))))
                .containsExactly("answer.text TOO_LONG");
        assertThat(violationsOf(() -> calls.respondent().updateAnswer(choice(name, "maybe", ""))))
                .containsExactly("answer.choice OPTION_UNKNOWN");
        assertThat(calls.respondent().getRequest(get(name)).getState()).isEqualTo(Request.State.OPENED);
    }

    @ParameterizedTest
    @CsvSource({"''", "'12,5'", "'1e9'", "'ett'", "'.5'", "'1234567890123456'", "' 5'", "'5.'"})
    void whatIsNoNumberIsRefused(String text) {
        var name = given.in(State.OPENED);

        assertThat(violationsOf(() -> calls.respondent().updateAnswer(number(name, text, ""))))
                .containsExactly("answer.number NOT_A_NUMBER");
    }

    @Test
    void refusesAQuestionThatIsNotAsked() {
        var name = given.in(State.OPENED);

        assertThat(refusalOf(() -> calls.respondent()
                        .updateAnswer(update(answer(name, "shoe-size", "").setScale(3)))))
                .isEqualTo("NOT_FOUND QUESTION_NOT_FOUND");
    }

    @Test
    void onlyRespondentsOfTheBodyAnswer() {
        var name = given.in(State.OPENED);
        var request = text(name, "Ja", "");

        assertThat(refusalOf(() -> calls.stranger().updateAnswer(request))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.approver().updateAnswer(request))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.analyst().updateAnswer(request))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.engine().updateAnswer(request))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        for (var nowhere : List.of(name + "-x", "surveys/1999/requests/region-uppsala", "x", "")) {
            assertThat(refusalOf(() -> calls.respondent().updateAnswer(text(nowhere, "Ja", ""))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    @Test
    void refusesARequestIdThatIsMissingOrUsedForAnotherValue() {
        var name = given.in(State.OPENED);
        var request = text(name, "Ja", "");
        calls.respondent().updateAnswer(request);
        var other =
                request.toBuilder().setAnswer(request.getAnswer().toBuilder().setText("Nej"));

        assertThat(refusalOf(() -> calls.respondent()
                        .updateAnswer(request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> calls.respondent().updateAnswer(other.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }
}
