package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.check;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Finding;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

/** An option is removed while the agency waits for a body's word on one of its answers. */
@ServiceTest
class SuccessorClarifiedIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void staysWhereTheAgencyWaitsForAWordOnTheAnswer() {
        var name = askedAbout("choice");
        var removed = calls.successor(name.survey(), "choice", "yes", "no");

        assertThat(refusalOf(() -> calls.coordinator().previewAmendment(AmendmentCalls.preview(removed))))
                .isEqualTo("FAILED_PRECONDITION QUESTION_ASKED_ABOUT");
        assertThat(refusalOf(() -> calls.coordinator().createAmendment(removed)))
                .isEqualTo("FAILED_PRECONDITION QUESTION_ASKED_ABOUT");
    }

    @Test
    void inAnotherAnswerNeitherItNorWhatItsSuccessorAsksForKeepsTheBodyFromItsWord() {
        var name = askedAbout("text");
        calls.removeChosen(name.survey(), "choice", "yes", "no");

        assertThat(refusalOf(() -> requests.respondent().updateAnswer(choice(name, "no", "\"2\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        assertThat(requests.respondent().checkAnswers(check(name)).getFindingsList())
                .extracting(Finding::getReason)
                .isEmpty();
        requests.respondent().updateAnswer(text(name, "Nej", "\"1\""));
        approveAnswers(name);
        assertThat(clarifications.seenByAgency(name).getFirst().getAnswered()).isTrue();
    }

    /** Who has chosen no must answer how many; this body has chosen yes. */
    private RequestName askedAbout(String question) {
        var survey = surveys.designing();
        jdbc.sql("""
            UPDATE question SET required = TRUE, shown_if_question = 'choice', shown_if_options = '{no}'
             WHERE survey_id = :survey AND question_id = 'number'
            """).param("survey", survey.survey()).update();
        surveys.become(survey, Survey.State.OPEN);
        var name = given.in(survey, "region-uppsala", State.OPENED);
        requests.respondent().updateAnswer(choice(name, "yes", ""));
        requests.respondent().updateAnswer(text(name, "Ja", ""));
        approveAnswers(name);
        clarifications.analyst().askClarification(ask(name, question));
        return name;
    }

    private void approveAnswers(RequestName name) {
        var submitted = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));
    }
}
