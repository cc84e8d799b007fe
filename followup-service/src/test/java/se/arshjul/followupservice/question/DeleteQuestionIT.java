package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.question.QuestionCalls.create;
import static se.arshjul.followupservice.question.QuestionCalls.delete;
import static se.arshjul.followupservice.question.QuestionCalls.number;
import static se.arshjul.followupservice.question.QuestionCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Question;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class DeleteQuestionIT {

    @Autowired
    QuestionCalls calls;

    @Autowired
    SurveyFixtures given;

    @Test
    void aRemovedQuestionLeavesNoGapAndIsRemovedOnce() {
        var survey = given.designing();
        var request = delete(survey + "/questions/choices", "\"3\"");

        calls.analyst().deleteQuestion(request);
        calls.analyst().deleteQuestion(request);

        assertThat(calls.ids(survey)).containsExactly("choice", "scale", "number", "text");
        assertThat(calls.list(survey)).extracting(Question::getPosition).containsExactly(1, 2, 3, 4);
        assertThat(given.audit(survey + "/questions/choices")).containsExactly("DeleteQuestion by people/analyst");
    }

    @Test
    void refusesToRemoveWhatHasChangedOrIsNotThere() {
        var survey = given.designing();

        assertThat(refusalOf(() -> calls.analyst().deleteQuestion(delete(survey + "/questions/choice", "\"1\""))))
                .isEqualTo("ABORTED QUESTION_CHANGED");
        for (var name : List.of(survey + "/questions/other", "surveys/9999/questions/choice", "choice")) {
            assertThat(refusalOf(() -> calls.analyst().deleteQuestion(delete(name, ""))))
                    .isEqualTo("NOT_FOUND QUESTION_NOT_FOUND");
            assertThat(refusalOf(() -> calls.analyst()
                            .updateQuestion(update(
                                    calls.named(survey, "choice").toBuilder().setName(name)))))
                    .isEqualTo("NOT_FOUND QUESTION_NOT_FOUND");
        }
        assertThat(refusalOf(() -> calls.analyst().createQuestion(create(SurveyName.of(9999), "rate", number()))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    @Test
    void questionsStandStillOnceTheDesignIsDone() {
        for (var state : new State[] {State.DESIGNED, State.OPEN, State.CANCELLED}) {
            var survey = given.in(state);

            assertThat(refusalOf(() -> calls.analyst().createQuestion(create(survey, "rate", number()))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
            assertThat(refusalOf(() -> calls.analyst().updateQuestion(update(calls.named(survey, "text").toBuilder()))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
            assertThat(refusalOf(() -> calls.analyst().deleteQuestion(delete(survey + "/questions/text", ""))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
    }
}
