package se.arshjul.followupservice.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.check;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.type.Decimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Answer.Confirmation;
import se.arshjul.followup.v1.Finding;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

/** A number from 0 to 100 of which 20 to 60 is likely: one beyond is taken, and asked about once. */
@ServiceTest
class SoftLimitIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    JdbcClient jdbc;

    private RequestName name;

    @BeforeEach
    void ask() {
        var survey = surveys.designing();
        jdbc.sql("""
                        UPDATE question SET number_soft_min = 20, number_soft_max = 60
                         WHERE survey_id = :survey AND question_id = 'number'
                        """).param("survey", survey.survey()).update();
        surveys.become(survey, Survey.State.OPEN);
        name = given.in(survey, "region-uppsala", State.STARTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "60", "40.5"})
    void aLikelyNumberIsNotAskedAbout(String number) {
        calls.respondent().updateAnswer(number(name, number, "\"3\""));

        assertThat(calls.respondent().checkAnswers(check(name)).getFindingsList())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19.99", "60.01", "0"})
    void anUnlikelyNumberIsTakenAndStandsInTheWayUntilItIsConfirmed(String number) {
        var saved = calls.respondent().updateAnswer(number(name, number, "\"3\""));

        assertThat(calls.respondent().checkAnswers(check(name)).getFindingsList())
                .extracting(Finding::getQuestion, Finding::getReason)
                .containsExactly(tuple(name.survey() + "/questions/number", "ANSWER_UNCONFIRMED"));
        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION ANSWERS_INCOMPLETE");
        var confirmed = confirm(saved, "");
        assertThat(confirmed.hasConfirmation()).isTrue();
        assertThat(calls.respondent().checkAnswers(check(name)).getFindingsList())
                .isEmpty();
    }

    @Test
    void theConfirmationIsKeptWithTheAnswerAndIsPartOfWhatIsSubmitted() {
        var saved = calls.respondent().updateAnswer(number(name, "90", "\"3\""));
        confirm(saved, "Vi har räknat\r\ntvå gånger. ");

        var submitted = calls.respondent().submitResponse(submit(name));

        assertThat(submitted.getAnswersList())
                .filteredOn(answer -> answer.getName().endsWith("/number"))
                .extracting(answer -> answer.getConfirmation().getComment())
                .containsExactly("Vi har räknat\ntvå gånger.");
        calls.approver().returnResponse(RequestCalls.giveBack(name));
        confirm(current(), "Vi har räknat om.");
        assertThat(calls.respondent().submitResponse(submit(name)).getContentHash())
                .isNotEqualTo(submitted.getContentHash());
    }

    @Test
    void anotherNumberIsAskedAboutAgain() {
        var confirmed = confirm(calls.respondent().updateAnswer(number(name, "90", "\"3\"")), "Så är det.");

        var other = calls.respondent().updateAnswer(number(name, "95", confirmed.getEtag()));

        assertThat(other.hasConfirmation()).isFalse();
        assertThat(calls.respondent().checkAnswers(check(name)).getFindingsList())
                .hasSize(1);
    }

    @Test
    void aLikelyNumberKeepsNoConfirmation() {
        var likely = confirm(calls.respondent().updateAnswer(number(name, "50", "\"3\"")), "Helt säkert.");

        assertThat(likely.hasConfirmation()).isFalse();
    }

    @Test
    void aHardLimitRefusesWhateverIsConfirmed() {
        assertThat(violationsOf(() -> calls.respondent()
                        .updateAnswer(update(answer(name, "number", "\"3\"")
                                .setNumber(Decimal.newBuilder().setValue("101"))
                                .setConfirmation(Confirmation.getDefaultInstance())))))
                .containsExactly("answer.number TOO_LARGE");
        assertThat(violationsOf(() -> calls.respondent()
                        .updateAnswer(update(answer(name, "number", "\"3\"")
                                .setNumber(Decimal.newBuilder().setValue("90"))
                                .setConfirmation(Confirmation.newBuilder().setComment("x".repeat(1_001)))))))
                .containsExactly("answer.confirmation.comment TOO_LONG");
    }

    private Answer confirm(Answer answer, String comment) {
        return calls.respondent()
                .updateAnswer(update(answer.toBuilder()
                        .setConfirmation(Confirmation.newBuilder().setComment(comment))));
    }

    private Answer current() {
        return calls
                .respondent()
                .listAnswers(ListAnswersRequest.newBuilder()
                        .setParent(name.toString())
                        .build())
                .getAnswersList()
                .stream()
                .filter(answer -> answer.getName().endsWith("/number"))
                .findFirst()
                .orElseThrow();
    }
}
