package se.arshjul.followupservice.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.earlier.EarlierAnswerCalls.confirm;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.check;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.EarlierAnswer;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.AtOnce;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class ConfirmEarlierAnswerIT {

    @Autowired
    EarlierAnswerCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    JdbcClient jdbc;

    private RequestName now;

    @BeforeEach
    void answeredBefore() {
        given.in(State.ACCEPTED);
        now = given.in(State.DISPATCHED);
    }

    @Test
    void whatStillHoldsBecomesTheAnswerWithWhoSaidSoAndWhen() {
        var answer = calls.respondent().confirmEarlierAnswer(confirm(now, calls.of(now, "number")));

        assertThat(answer.getName()).isEqualTo(now + "/answers/number");
        assertThat(answer.getNumber().getValue()).isEqualTo("40");
        assertThat(answer.getUpdatedBy()).isEqualTo("people/respondent-region-uppsala");
        var confirmed = calls.of(now, "number");
        assertThat(confirmed.getState()).isEqualTo(EarlierAnswer.State.CONFIRMED);
        assertThat(confirmed.getConfirmedBy()).isEqualTo("people/respondent-region-uppsala");
        assertThat(confirmed.getConfirmTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(requests.respondent().getRequest(get(now)).getState()).isEqualTo(Request.State.STARTED);
        assertThat(given.audit(now + "/answers/number"))
                .containsExactly(
                        "UpdateAnswer by people/respondent-region-uppsala",
                        "ConfirmEarlierAnswer by people/respondent-region-uppsala");
    }

    @Test
    void nothingIsAnAnswerUntilSomebodyHasConfirmedIt() {
        assertThat(calls.list(now)).hasSize(3);

        assertThat(requests.respondent().getRequest(get(now)).getAnsweredCount())
                .isZero();
        assertThat(requests.respondent().checkAnswers(check(now)).getFindingsList())
                .extracting(finding -> finding.getQuestion() + " " + finding.getReason())
                .containsExactly(now.survey() + "/questions/choice ANSWER_MISSING");
        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(now))))
                .isEqualTo("FAILED_PRECONDITION ANSWERS_INCOMPLETE");

        calls.respondent().confirmEarlierAnswer(confirm(now, calls.of(now, "choice")));

        assertThat(requests.respondent().submitResponse(submit(now)).getAnswersCount())
                .isEqualTo(1);
    }

    @Test
    void aHundredPressesAtOnceConfirmOnce() throws Exception {
        var request = confirm(now, calls.of(now, "text"));

        var answers = AtOnce.call(100, i -> () -> calls.respondent().confirmEarlierAnswer(request));

        assertThat(answers).allMatch(answer -> answer.getText().equals("Ja"));
        assertThat(given.count("SELECT count(*) FROM confirmation", now)).isEqualTo(1);
        assertThat(given.count("SELECT revision::int FROM answer", now)).isEqualTo(1);
    }

    @Test
    void whatIsChangedAfterwardsIsNoLongerConfirmedAndCanBeConfirmedAgain() {
        var confirmed = calls.respondent().confirmEarlierAnswer(confirm(now, calls.of(now, "number")));

        var changed = requests.respondent().updateAnswer(number(now, "41", confirmed.getEtag()));
        assertThat(calls.of(now, "number").getState()).isEqualTo(EarlierAnswer.State.ANSWERED_ANEW);
        requests.respondent().updateAnswer(update(answer(now, "number", changed.getEtag())));
        assertThat(calls.of(now, "number").getState()).isEqualTo(EarlierAnswer.State.UNDECIDED);
        assertThat(calls.of(now, "number").getConfirmedBy()).isEmpty();

        calls.respondent().confirmEarlierAnswer(confirm(now, calls.of(now, "number")));
        assertThat(calls.of(now, "number").getState()).isEqualTo(EarlierAnswer.State.CONFIRMED);
    }

    @Test
    void whatAColleagueHasAnsweredMeanwhileIsNotOverwritten() {
        var request = confirm(now, calls.of(now, "number"));
        requests.respondent().updateAnswer(number(now, "41", ""));

        assertThat(refusalOf(() -> calls.respondent().confirmEarlierAnswer(request)))
                .isEqualTo("ABORTED ANSWER_CHANGED");
        assertThat(given.count("SELECT number::int FROM answer", now)).isEqualTo(41);
    }

    @Test
    void theSameValueTypedAnewCanStillBeConfirmed() {
        var typed = requests.respondent().updateAnswer(number(now, "40", ""));

        calls.respondent()
                .confirmEarlierAnswer(confirm(now, calls.of(now, "number")).toBuilder()
                        .setEtag(typed.getEtag())
                        .build());

        assertThat(calls.of(now, "number").getState()).isEqualTo(EarlierAnswer.State.CONFIRMED);
    }

    @Test
    void anAnswerThatNoLongerGoesWithItsQuestionIsNotConfirmed() {
        var survey = given.survey(Survey.State.DESIGNING);
        jdbc.sql("UPDATE question SET unit = 'kronor' WHERE survey_id = :survey AND question_id = 'number'")
                .param("survey", survey.survey())
                .update();
        surveys.become(survey, Survey.State.OPEN);
        var asked = given.in(survey, "region-uppsala", State.DISPATCHED);
        var request = confirm(asked, calls.of(asked, "number"));

        assertThat(refusalOf(() -> calls.respondent().confirmEarlierAnswer(request)))
                .isEqualTo("FAILED_PRECONDITION EARLIER_ANSWER_OUTDATED");
        assertThat(requests.respondent().getRequest(get(asked)).getState()).isEqualTo(Request.State.DISPATCHED);
    }

    @Test
    void whatWasNotReadIsNotConfirmed() {
        var read = calls.of(now, "number");

        assertThat(refusalOf(() -> calls.respondent()
                        .confirmEarlierAnswer(confirm(now, read).toBuilder()
                                .setEarlierEtag("\"1999-1\"")
                                .build())))
                .isEqualTo("ABORTED EARLIER_ANSWER_CHANGED");
        assertThat(refusalOf(() -> calls.respondent()
                        .confirmEarlierAnswer(confirm(now, read).toBuilder()
                                .setName(now + "/answers/scale")
                                .build())))
                .isEqualTo("NOT_FOUND EARLIER_ANSWER_NOT_FOUND");
        assertThat(refusalOf(() -> calls.respondent()
                        .confirmEarlierAnswer(
                                confirm(now, read).toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @Test
    void nothingIsConfirmedOnceTheResponseIsHandedIn() {
        var handedIn = given.in(State.SUBMITTED);
        var request = confirm(handedIn, calls.of(handedIn, "number"));

        assertThat(refusalOf(() -> calls.respondent()
                        .confirmEarlierAnswer(
                                request.toBuilder().setEtag("\"3\"").build())))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }
}
