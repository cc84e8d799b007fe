package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.question.QuestionCalls.create;
import static se.arshjul.followupservice.question.QuestionCalls.number;
import static se.arshjul.followupservice.question.QuestionCalls.update;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.GetSurveyChangeRequest;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc.SurveyChangeServiceBlockingStub;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A question says what its words mean, and gives an example, beside its help. */
@ServiceTest
class DefinitionIT {

    @Autowired
    QuestionCalls calls;

    @Autowired
    SurveyChangeServiceBlockingStub changes;

    @Autowired
    SurveyFixtures given;

    @Test
    void whatAQuestionMeansAndAnExampleAreKeptAndChanged() {
        var survey = given.designing();

        var created = calls.analyst()
                .createQuestion(create(
                        survey,
                        "rate",
                        number().setDefinition(" Utbildad: med betyg. ").setExample("12,5")));

        assertThat(created.getDefinition()).isEqualTo("Utbildad: med betyg.");
        assertThat(created.getExample()).isEqualTo("12,5");
        assertThat(created.getHelp()).isEmpty();

        calls.analyst()
                .updateQuestion(update(created.toBuilder().setDefinition("").setExample("50")));

        assertThat(calls.named(survey, "rate").getDefinition()).isEmpty();
        assertThat(calls.named(survey, "rate").getExample()).isEqualTo("50");
    }

    @Test
    void bothHaveTheLimitOfTheHelp() {
        var wanted = number().setDefinition("x".repeat(2_001)).setExample("x".repeat(2_001));

        assertThat(violationsOf(() -> calls.analyst().createQuestion(create(given.designing(), "rate", wanted))))
                .containsExactlyInAnyOrder("question.definition TOO_LONG", "question.example TOO_LONG");
    }

    @Test
    void theCopyOfTheNextYearHasThemAndSaysWhatIsOther() {
        var before = given.in(State.PUBLISHED);
        given.design(before, "definition = 'Med allt.', example = 'Så här.'");
        var request =
                CreateSurveyRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getSurveyBuilder().setYear(given.year()).setTitle("Nästa år");
        var copy =
                SurveyName.parse(calls.analyst().createSurvey(request.build()).getName());

        var copied = calls.named(copy, "text");
        assertThat(copied.getDefinition()).isEqualTo("Med allt.");
        assertThat(copied.getExample()).isEqualTo("Så här.");

        calls.analyst()
                .updateQuestion(update(
                        copied.toBuilder().setDefinition("Med det mesta.").setExample("")));

        var change = As.staff("analyst")
                .on(changes)
                .getSurveyChange(GetSurveyChangeRequest.newBuilder()
                        .setName(copy.toString())
                        .build());
        assertThat(change.getQuestions(0).getFieldsList()).extracting("field").containsExactly("definition", "example");
    }
}
