package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.question.QuestionCalls.create;
import static se.arshjul.followupservice.question.QuestionCalls.question;
import static se.arshjul.followupservice.question.QuestionCalls.update;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class AttachmentSwitchIT {

    @Autowired
    QuestionCalls calls;

    @Autowired
    SurveyFixtures given;

    @Test
    void aQuestionTakesFilesOnlyWhileThatIsSwitchedOn() {
        var survey = given.in(Survey.State.DESIGNING);
        assertThat(calls.list(survey)).noneMatch(se.arshjul.followup.v1.Question::getAttachmentsAllowed);

        var created = calls.analyst()
                .createQuestion(create(survey, "routine", question(Kind.TEXT).setAttachmentsAllowed(true)));
        assertThat(created.getAttachmentsAllowed()).isTrue();
        assertThat(calls.named(survey, "routine").getAttachmentsAllowed()).isTrue();

        calls.analyst().updateQuestion(update(created.toBuilder().setAttachmentsAllowed(false)));
        assertThat(calls.named(survey, "routine").getAttachmentsAllowed()).isFalse();
    }
}
