package se.arshjul.followupservice.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Kind;
import se.arshjul.followupservice.question.QuestionProtos;
import se.arshjul.followupservice.question.WantedQuestionProtos;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.Survey;

class ExampleSurveyTest {

    private static final String ELEMENTS = "plans/nhp-patientsakerhet/versions/3/elements/";

    private final Original example = new ExampleSurvey().original();

    @Test
    void asksAboutEveryPrerequisiteEveryFocusAreaAndTheBodyItself() {
        assertThat(example.sections())
                .extracting(Survey.Section::planElement)
                .containsExactly(
                        "",
                        ELEMENTS + "p-culture",
                        ELEMENTS + "p-knowledge",
                        ELEMENTS + "p-leadership",
                        ELEMENTS + "p-patient",
                        ELEMENTS + "fa1",
                        ELEMENTS + "fa2",
                        ELEMENTS + "fa3",
                        ELEMENTS + "fa4",
                        ELEMENTS + "fa5",
                        "",
                        "");
    }

    @Test
    void hasAboutFortyQuestionsOfWhichMostMustBeAnswered() {
        assertThat(example.questions()).hasSizeBetween(38, 46);
        assertThat(example.questions().stream().filter(Question::required).count())
                .isBetween(25L, 30L);
        assertThat(example.questions().stream().map(Question::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void explainsEveryQuestionAndEverySection() {
        assertThat(example.questions())
                .allSatisfy(question -> assertThat(question.help().text()).isNotBlank());
        assertThat(example.sections())
                .allSatisfy(section -> assertThat(section.reason()).isNotBlank());
    }

    @Test
    void mustBeAnsweredOnlyWhereEveryBodyHasAnAnswer() {
        var required = example.questions().stream().filter(Question::required).map(Question::kind);

        assertThat(required).doesNotContain(Kind.TEXT);
    }

    @Test
    void asksAboutTheRisksOfTheDayInOneTable() {
        assertThat(example.questions().stream().filter(question -> question.matrix() != null))
                .extracting(question -> question.name().question())
                .containsExactly("fa3-daily", "fa3-overload");
    }

    @Test
    void everyQuestionIsOneThatAnAnalystCouldHaveAdded() {
        assertThat(example.questions()).allSatisfy(question -> {
            var request = CreateQuestionRequest.newBuilder()
                    .setParent(question.name().survey().toString())
                    .setQuestionId(question.name().question())
                    .setQuestion(QuestionProtos.toProto(question))
                    .build();

            assertThat(WantedQuestionProtos.toCommand(request).question()).isEqualTo(question);
        });
    }

    @Test
    void asksAboutAPlanOnlyThoseWhoHaveOne() {
        assertThat(example.questions().stream()
                        .filter(question -> question.name().question().startsWith("plan-")
                                && !question.name().question().equals("plan-exists")))
                .hasSize(6)
                .extracting(Question::shownIf)
                .containsOnly(new Question.Condition("plan-exists", List.of("own", "part")));
    }

    @Test
    void aPlanThatEndsBeforeItStartsIsNoAnswer() {
        assertThat(example.rules()).hasSize(4);
        assertThat(example.rules().stream().filter(ContradictionRule::hard))
                .singleElement()
                .returns(List.of("plan-end-year", "plan-start-year"), ContradictionRule::questions)
                .returns(Statement.Test.LESS, rule -> rule.first().test());
    }

    @Test
    void whoHasNotUsedWhatWasMeasuredHasAnAnswerToChoose() {
        var use = example.questions().stream()
                .filter(question -> question.name().question().equals("culture-use"))
                .findFirst()
                .orElseThrow();

        assertThat(use.options()).extracting(Question.Option::optionId).endsWith("not-yet");
        assertThat(use.help().text()).doesNotContainIgnoringCase("ingenting");
    }
}
