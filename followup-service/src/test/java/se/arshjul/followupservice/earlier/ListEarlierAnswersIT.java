package se.arshjul.followupservice.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.EarlierAnswer;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc.EarlierAnswerServiceBlockingStub;
import se.arshjul.followupservice.amendment.AmendmentCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ListEarlierAnswersIT {

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

    @Autowired
    AmendmentCalls amendments;

    @Autowired
    EarlierAnswerServiceBlockingStub earlier;

    @Test
    void showsWhatTheBodySignedOffLastWithTheQuestionOfThenAndWithoutAName() {
        var then = given.in(State.ACCEPTED);
        var now = given.in(State.OPENED);

        var found = calls.list(now);

        assertThat(found)
                .extracting(EarlierAnswer::getQuestion)
                .containsExactly(
                        now.survey() + "/questions/choice",
                        now.survey() + "/questions/number",
                        now.survey() + "/questions/text");
        var choice = found.getFirst();
        assertThat(choice.getAnswer().getName()).isEqualTo(then + "/answers/choice");
        assertThat(choice.getAnswer().getChoice()).isEqualTo("yes");
        assertThat(choice.getAnswer().getUpdatedBy()).isEmpty();
        assertThat(choice.getAsked().getName()).isEqualTo(then.survey() + "/questions/choice");
        assertThat(choice.getYear()).isEqualTo(then.survey().year());
        assertThat(choice.getApproveTime().getSeconds()).isPositive();
        assertThat(choice.getExample()).isFalse();
        assertThat(choice.getObstacle()).isEmpty();
        assertThat(choice.getState()).isEqualTo(EarlierAnswer.State.UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTED", "SUBMITTED", "SENT_BACK", "DECLINED", "NO_RESPONSE"})
    void showsNothingThatTheBodyDidNotSignOff(State state) {
        var id = "kommun-osignerad-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var then = given.in(given.survey(Survey.State.OPEN), id, state);
        var now = given.in(given.survey(Survey.State.OPEN), id, State.OPENED);

        assertThat(then.survey().year()).isLessThan(now.survey().year());
        assertThat(As.person("actors/" + id, "respondent")
                        .on(earlier)
                        .listEarlierAnswers(EarlierAnswerCalls.of(now))
                        .getEarlierAnswersList())
                .isEmpty();
    }

    @Test
    void showsTheLatestOfSeveralRoundsAndNoLaterOne() {
        given.in(State.ACCEPTED);
        var then = given.in(State.APPROVED);
        var now = given.in(State.OPENED);
        given.in(State.ACCEPTED);

        assertThat(calls.list(now))
                .extracting(EarlierAnswer::getYear)
                .containsOnly(then.survey().year());
    }

    @Test
    void leavesOutWhatWasWithdrawnThenOrIsNow() {
        var then = given.in(State.ACCEPTED);
        var now = given.in(State.OPENED);
        amendments.stopAsking(then.survey(), "text");
        amendments.stopAsking(now.survey(), "number");

        assertThat(calls.list(now))
                .extracting(EarlierAnswer::getQuestion)
                .containsExactly(now.survey() + "/questions/choice");
    }

    @Test
    void theTwoPrincipalsOfOneBodyAreNotMixedUp() {
        var survey = given.survey(Survey.State.OPEN);
        given.of("actors/gotland", survey, "region-gotland", State.ACCEPTED);
        var now = given.survey(Survey.State.OPEN);
        var municipality = given.of("actors/gotland", now, "kommun-gotland", State.OPENED);

        assertThat(As.person("actors/gotland", "respondent")
                        .on(earlier)
                        .listEarlierAnswers(EarlierAnswerCalls.of(municipality))
                        .getEarlierAnswersList())
                .isEmpty();
    }

    @Test
    void whatAnotherBodyAnsweredForThePrincipalIsNotShown() {
        given.of("actors/forgangare", given.survey(Survey.State.OPEN), "kommun-ny", State.ACCEPTED);
        var now = given.in(given.survey(Survey.State.OPEN), "kommun-ny", State.OPENED);

        assertThat(As.person("actors/kommun-ny", "respondent")
                        .on(earlier)
                        .listEarlierAnswers(EarlierAnswerCalls.of(now))
                        .getEarlierAnswersList())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "number, unit = 'kronor', UNIT_CHANGED",
        "number, number_max = 30, TOO_LARGE",
        "number, number_min = 50, TOO_SMALL",
        "text, max_length = 1, TOO_LONG"
    })
    void saysWhyAnAnswerNoLongerGoesWithItsQuestion(String question, String change, String obstacle) {
        given.in(State.ACCEPTED);
        var now = askedAnew("question", question, change);

        var found = calls.of(now, question);

        assertThat(found.getObstacle()).isEqualTo(obstacle);
        assertThat(found.getAnswer().hasNumber() || found.getAnswer().hasText()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"label = 'Kanske', OPTION_REWORDED", "option_id = 'partly', OPTION_UNKNOWN"})
    void anOptionThatIsGoneOrSaysSomethingElseIsNoLongerWhatWasChosen(String change, String obstacle) {
        given.in(State.ACCEPTED);
        var now = askedAnew("question_option", "choice", change);

        assertThat(calls.of(now, "choice").getObstacle()).isEqualTo(obstacle);
        assertThat(calls.of(now, "number").getObstacle()).isEmpty();
    }

    @Test
    void saysWhatHasBeenAnsweredAnew() {
        given.in(State.ACCEPTED);
        var now = given.in(State.OPENED);

        requests.respondent().updateAnswer(number(now, "41", ""));

        assertThat(calls.of(now, "number").getState()).isEqualTo(EarlierAnswer.State.ANSWERED_ANEW);
        assertThat(calls.of(now, "text").getState()).isEqualTo(EarlierAnswer.State.UNDECIDED);
    }

    @Test
    void saysWhatIsMadeUp() {
        var then = given.in(State.ACCEPTED);
        jdbc.sql("UPDATE survey SET example = TRUE WHERE survey_id = :survey")
                .param("survey", then.survey().survey())
                .update();

        assertThat(calls.list(given.in(State.OPENED)))
                .extracting(EarlierAnswer::getExample)
                .containsOnly(true);
    }

    @Test
    void neitherAnotherBodyNorTheAgencyIsTold() {
        given.in(State.ACCEPTED);
        var now = EarlierAnswerCalls.of(given.in(State.OPENED));

        assertThat(refusalOf(() -> As.person(RequestFixtures.HALLAND, "respondent")
                        .on(earlier)
                        .listEarlierAnswers(now)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.staff("analyst").on(earlier).listEarlierAnswers(now)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(calls.as("approver").listEarlierAnswers(now).getEarlierAnswersCount())
                .isEqualTo(3);
    }

    /** An opened request in a survey in which the question was changed while it was designed. */
    private RequestName askedAnew(String table, String question, String change) {
        var survey = given.survey(Survey.State.DESIGNING);
        var only = table.equals("question_option") ? " AND option_id = 'yes'" : "";
        jdbc.sql("UPDATE " + table + " SET " + change + " WHERE survey_id = :survey AND question_id = :question" + only)
                .param("survey", survey.survey())
                .param("question", question)
                .update();
        surveys.become(survey, Survey.State.OPEN);
        return given.in(survey, "region-uppsala", State.OPENED);
    }
}
