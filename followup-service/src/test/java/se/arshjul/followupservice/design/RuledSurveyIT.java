package se.arshjul.followupservice.design;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.design.RuleCalls.create;
import static se.arshjul.followupservice.design.RuleCalls.delete;
import static se.arshjul.followupservice.design.RuleCalls.rule;
import static se.arshjul.followupservice.design.RuleCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionRuleChange;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.DeleteQuestionRequest;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.GetSurveyChangeRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc.SurveyChangeServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** The rules of a survey go with its questions: into the next year's, and against their removal. */
@ServiceTest
class RuledSurveyIT {

    @Autowired
    RuleCalls calls;

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyChangeServiceBlockingStub changes;

    @Autowired
    SurveyFixtures given;

    private SurveyName survey;

    @BeforeEach
    void aSurveyHasARule() {
        survey = given.designing();
        calls.analyst().createContradictionRule(create(survey, "few", rule()));
    }

    @Test
    void aQuestionThatARuleNamesIsNotRemovedBeforeTheRule() {
        assertThat(refusalOf(() -> analyst().deleteQuestion(removal("number"))))
                .isEqualTo("FAILED_PRECONDITION QUESTION_IN_RULE");

        calls.analyst().deleteContradictionRule(delete(survey + "/contradictionRules/few", ""));
        analyst().deleteQuestion(removal("number"));
        assertThat(questions()).noneMatch(question -> question.getName().endsWith("/number"));
    }

    @Test
    void anOptionThatARuleNamesIsNotRemovedEither() {
        var choice = questions().getFirst().toBuilder();
        choice.getOptionsBuilder(0).setOptionId("indeed");

        assertThat(refusalOf(() -> analyst().updateQuestion(changed(choice))))
                .isEqualTo("FAILED_PRECONDITION QUESTION_IN_RULE");

        var other = questions().getFirst().toBuilder();
        other.getOptionsBuilder(1).setOptionId("never");
        assertThat(analyst().updateQuestion(changed(other)).getOptions(1).getOptionId())
                .isEqualTo("never");
    }

    @Test
    void theNextYearsSurveyHasTheSameRulesUnderTheSameIds() {
        var copy = copied();

        assertThat(calls.list(copy))
                .containsExactly(rule().setName(copy + "/contradictionRules/few")
                        .setEtag("\"1\"")
                        .build());
        assertThat(changes(copy)).isEmpty();
    }

    @Test
    void whatIsNewChangedAndDroppedAmongRulesIsTold() {
        calls.analyst().createContradictionRule(create(survey, "old", rule()));
        var copy = copied();
        calls.analyst()
                .updateContradictionRule(update(calls.list(copy).getFirst().toBuilder()
                        .setSeverity(Severity.HARD)
                        .setSentence("Ni svarar ja men har färre än tolv.")));
        calls.analyst().deleteContradictionRule(delete(copy + "/contradictionRules/old", ""));
        calls.analyst().createContradictionRule(create(copy, "new", rule()));

        assertThat(changes(copy))
                .satisfiesExactly(
                        changed -> assertThat(changed)
                                .isEqualTo("CHANGED few sentence: Ni svarar ja men har färre än -[tio.]+[tolv.],"
                                        + " severity: -[SOFT]+[HARD]"),
                        added -> assertThat(added)
                                .startsWith("ADDED new sentence: +[Ni svarar")
                                .contains("second.test: +[LESS], second.number: +[10]"),
                        dropped -> assertThat(dropped).startsWith("DROPPED old sentence: -[Ni svarar"));
    }

    private String copied() {
        given.become(survey, State.PUBLISHED);
        var request =
                CreateSurveyRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getSurveyBuilder().setYear(given.year()).setTitle("Nästa år");
        return As.staff("coordinator").on(surveys).createSurvey(request.build()).getName();
    }

    private List<String> changes(String copy) {
        return As.staff("analyst")
                .on(changes)
                .getSurveyChange(
                        GetSurveyChangeRequest.newBuilder().setName(copy).build())
                .getContradictionRulesList()
                .stream()
                .map(RuledSurveyIT::shown)
                .toList();
    }

    private static String shown(ContradictionRuleChange change) {
        return change.getKind() + " " + change.getContradictionRuleId() + " "
                + change.getFieldsList().stream().map(RuledSurveyIT::shown).collect(Collectors.joining(", "));
    }

    private static String shown(FieldChange field) {
        return field.getField() + ": "
                + field.getPiecesList().stream()
                        .map(piece -> switch (piece.getKind()) {
                            case REMOVED -> "-[" + piece.getText() + "]";
                            case ADDED -> "+[" + piece.getText() + "]";
                            default -> piece.getText();
                        })
                        .collect(Collectors.joining());
    }

    private SurveyServiceBlockingStub analyst() {
        return As.staff("analyst").on(surveys);
    }

    private List<Question> questions() {
        return analyst()
                .listQuestions(ListQuestionsRequest.newBuilder()
                        .setParent(survey.toString())
                        .build())
                .getQuestionsList();
    }

    private DeleteQuestionRequest removal(String question) {
        return DeleteQuestionRequest.newBuilder()
                .setName(survey + "/questions/" + question)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static UpdateQuestionRequest changed(Question.Builder question) {
        return UpdateQuestionRequest.newBuilder()
                .setQuestion(question)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
