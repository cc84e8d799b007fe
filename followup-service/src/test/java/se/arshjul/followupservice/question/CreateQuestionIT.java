package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.question.QuestionCalls.create;
import static se.arshjul.followupservice.question.QuestionCalls.number;
import static se.arshjul.followupservice.question.QuestionCalls.question;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.type.Decimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class CreateQuestionIT {

    @Autowired
    QuestionCalls calls;

    @Autowired
    SurveyFixtures given;

    @Test
    void aNewQuestionStandsLastInItsSectionAndTheOthersMakeRoom() {
        var survey = given.designing();

        var created = calls.analyst().createQuestion(create(survey, "rate", number().setSectionId("first")));

        assertThat(created.getName()).isEqualTo(survey + "/questions/rate");
        assertThat(created.getPosition()).isEqualTo(4);
        assertThat(created.getNumberRange().getMax().getValue()).isEqualTo("99.5");
        assertThat(created.getPlanElement()).isEqualTo(SurveyFixtures.PLAN_VERSION + "/elements/fa1");
        assertThat(calls.ids(survey)).containsExactly("choice", "choices", "scale", "rate", "number", "text");
        assertThat(given.audit(created.getName())).containsExactly("CreateQuestion by people/analyst");
    }

    @Test
    void aNewQuestionStandsWhereItIsWanted() {
        var survey = given.designing();

        calls.analyst()
                .createQuestion(
                        create(survey, "rate", number().setSectionId("second").setPosition(4)));

        assertThat(calls.ids(survey)).containsExactly("choice", "choices", "scale", "rate", "number", "text");
    }

    @Test
    void everyKindKeepsWhatBelongsToIt() {
        var survey = given.designing();
        var scale = question(Kind.SCALE);
        scale.getScaleBuilder().setMin(0).setMax(10).setMinLabel("Inget").setMaxLabel("Allt");
        var choice = question(Kind.SINGLE_CHOICE);
        choice.addOptionsBuilder().setOptionId("b").setLabel("Be");
        choice.addOptionsBuilder().setOptionId("a").setLabel("Å");

        assertThat(calls.analyst().createQuestion(create(survey, "s", scale)).getScale())
                .isEqualTo(scale.getScale());
        assertThat(calls.analyst().createQuestion(create(survey, "c", choice)).getOptionsList())
                .isEqualTo(choice.getOptionsList());
        assertThat(calls.analyst()
                        .createQuestion(create(survey, "m", choice.clone().setKind(Kind.MULTIPLE_CHOICE)))
                        .getOptionsList())
                .isEqualTo(choice.getOptionsList());
        assertThat(calls.analyst()
                        .createQuestion(create(survey, "t", question(Kind.TEXT)))
                        .getMaxLength())
                .isEqualTo(2_000);
        assertThat(calls.analyst()
                        .createQuestion(create(survey, "n", question(Kind.NUMBER)))
                        .getNumberRange()
                        .hasMin())
                .isFalse();
    }

    @Test
    void aRepeatedRequestAddsOnce() {
        var survey = given.designing();
        var request = create(survey, "rate", number());

        assertThat(calls.analyst().createQuestion(request))
                .isEqualTo(calls.analyst().createQuestion(request));
        assertThat(calls.ids(survey)).hasSize(6);
    }

    @Test
    void refusesAnIdThatIsTaken() {
        assertThat(refusalOf(() -> calls.analyst().createQuestion(create(given.designing(), "choice", number()))))
                .isEqualTo("ALREADY_EXISTS QUESTION_EXISTS");
    }

    @Test
    void refusesTheIdThatIsReserved() {
        assertThat(violationsOf(() -> calls.analyst().createQuestion(create(given.designing(), "ny", number()))))
                .containsExactly("question_id RESERVED");
    }

    @Test
    void reportsEveryFindingOfTheShapeAtOnce() {
        var wanted = Question.newBuilder()
                .setKind(Kind.TEXT)
                .setHelp("x".repeat(2_001))
                .setPlanElement("fa1");
        wanted.addOptionsBuilder().setLabel("Utan id");
        wanted.getNumberRangeBuilder().setMin(Decimal.newBuilder().setValue("ett"));

        assertThat(violationsOf(() -> calls.analyst().createQuestion(create(given.designing(), "Rate!", wanted))))
                .containsExactlyInAnyOrder(
                        "question_id MALFORMED",
                        "question.section_id REQUIRED",
                        "question.wording WRONG_LENGTH",
                        "question.help TOO_LONG",
                        "question.plan_element MALFORMED",
                        "question.options[0].option_id REQUIRED",
                        "question.options NOT_FOR_KIND",
                        "question.number_range NOT_FOR_KIND");
    }

    @Test
    void refusesNumbersThatAreNone() {
        for (var number : List.of("", "1,5", "1e3", "NaN", "1.23456")) {
            var wanted = question(Kind.NUMBER);
            wanted.getNumberRangeBuilder().getMaxBuilder().setValue(number);

            assertThat(violationsOf(() -> calls.analyst().createQuestion(create(given.designing(), "rate", wanted))))
                    .containsExactly("question.number_range.max MALFORMED");
        }
    }

    @Test
    void refusesWhatDoesNotGoWithTheSurvey() {
        var wanted = number().setSectionId("third").setPlanElement("plans/x/versions/1/elements/fa1");

        assertThat(violationsOf(() -> calls.analyst().createQuestion(create(given.designing(), "rate", wanted))))
                .containsExactly("question.section_id UNKNOWN", "question.plan_element OTHER_VERSION");
        assertThat(violationsOf(() -> calls.analyst()
                        .createQuestion(create(given.designing(), "rate", question(Kind.KIND_UNSPECIFIED)))))
                .containsExactly("question.kind UNKNOWN");
    }
}
