package se.arshjul.followupservice.design;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.design.RuleCalls.create;
import static se.arshjul.followupservice.design.RuleCalls.delete;
import static se.arshjul.followupservice.design.RuleCalls.rule;
import static se.arshjul.followupservice.design.RuleCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.type.Decimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ContradictionRuleIT {

    @Autowired
    RuleCalls calls;

    @Autowired
    SurveyFixtures given;

    @Test
    void aRuleIsAddedChangedAndRemoved() {
        var survey = given.designing();
        var created = calls.analyst().createContradictionRule(create(survey, "few", rule()));

        assertThat(created)
                .isEqualTo(rule().setName(survey + "/contradictionRules/few")
                        .setEtag("\"1\"")
                        .build());
        assertThat(calls.list(survey)).containsExactly(created);

        var wanted = created.toBuilder().setSeverity(Severity.HARD).setSecond(said("scale", Statement.Test.UNANSWERED));
        var updated = calls.analyst().updateContradictionRule(update(wanted));

        assertThat(updated).isEqualTo(wanted.setEtag("\"2\"").build());
        assertThat(calls.list(survey)).containsExactly(updated);

        calls.analyst().deleteContradictionRule(delete(updated.getName(), updated.getEtag()));

        assertThat(calls.list(survey)).isEmpty();
        assertThat(given.audit(created.getName()))
                .containsExactly(
                        "CreateContradictionRule by people/analyst",
                        "UpdateContradictionRule by people/analyst",
                        "DeleteContradictionRule by people/analyst");
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        var survey = given.designing();
        var request = create(survey, "few", rule());

        assertThat(calls.analyst().createContradictionRule(request))
                .isEqualTo(calls.analyst().createContradictionRule(request));
        var removed = delete(survey + "/contradictionRules/few", "");
        calls.analyst().deleteContradictionRule(removed);
        calls.analyst().deleteContradictionRule(removed);
        assertThat(calls.list(survey)).isEmpty();
    }

    @Test
    void everythingThatIsWrongWithItsShapeIsSaidAtOnce() {
        var misshapen = ContradictionRule.newBuilder()
                .setFirst(Statement.newBuilder().setTest(Statement.Test.LESS))
                .setSecond(compared("number", "scale")
                        .setNumber(Decimal.newBuilder().setValue("tio")));

        assertThat(violationsOf(
                        () -> calls.analyst().createContradictionRule(create(given.designing(), "Few!", misshapen))))
                .containsExactlyInAnyOrder(
                        "contradiction_rule_id MALFORMED",
                        "contradiction_rule.sentence WRONG_LENGTH",
                        "contradiction_rule.severity REQUIRED",
                        "contradiction_rule.first.question_id REQUIRED",
                        "contradiction_rule.first.number COMPARED_WITH",
                        "contradiction_rule.second.number MALFORMED",
                        "contradiction_rule.second.number ONE_OF_TWO");
    }

    @Test
    void aRuleNamesQuestionsOfTheSurveyThatGoWithWhatItSays() {
        assertThat(violations(rule().setFirst(said("gone", Statement.Test.CHOSEN, "yes"))
                        .setSecond(compared("text", "gone"))))
                .containsExactly(
                        "contradiction_rule.first.question_id UNKNOWN",
                        "contradiction_rule.second.question_id NOT_A_NUMBER",
                        "contradiction_rule.second.other_question_id UNKNOWN");
        assertThat(violations(rule().setFirst(said("number", Statement.Test.CHOSEN, "yes"))))
                .containsExactly("contradiction_rule.first.question_id NOT_A_CHOICE");
        assertThat(violations(rule().setFirst(said("choice", Statement.Test.NOT_CHOSEN, "maybe"))))
                .containsExactly("contradiction_rule.first.option_ids OPTION_UNKNOWN");
        assertThat(violations(rule().clearSecond().setFirst(compared("number", "number"))))
                .containsExactly("contradiction_rule.first.other_question_id SAME_QUESTION");
    }

    @Test
    void aRuleIsAboutAtLeastTwoQuestions() {
        assertThat(violations(rule().clearSecond()))
                .containsExactly("contradiction_rule.second.question_id ONE_QUESTION");
        assertThat(violations(rule().setSecond(said("choice", Statement.Test.ANSWERED))))
                .containsExactly("contradiction_rule.second.question_id ONE_QUESTION");
    }

    @Test
    void whatIsComparedIsCountedAlike() {
        assertThat(violations(rule().clearSecond().setFirst(compared("number", "scale"))))
                .containsExactly("contradiction_rule.first.other_question_id OTHER_KIND");
    }

    @Test
    void aHardRuleMustNotBeTrueOfWhoeverAnswersWhatIsRequired() {
        var survey = given.designing();
        given.design(survey, "required = TRUE");
        var rule = rule().setSeverity(Severity.HARD)
                .setFirst(said("choice", Statement.Test.CHOSEN, "yes", "no"))
                .setSecond(said("number", Statement.Test.ANSWERED));

        assertThat(violationsOf(() -> calls.analyst().createContradictionRule(create(survey, "all", rule))))
                .containsExactly("contradiction_rule.severity ALWAYS_TRUE");
        calls.analyst().createContradictionRule(create(survey, "all", rule.setSeverity(Severity.SOFT)));
    }

    @Test
    void whoReadAnOlderRuleIsToldSo() {
        var created = calls.analyst().createContradictionRule(create(given.designing(), "few", rule()));
        calls.analyst().updateContradictionRule(update(created.toBuilder().setSentence("Nytt.")));

        assertThat(refusalOf(() -> calls.analyst()
                        .updateContradictionRule(update(created.toBuilder().setSentence("Mitt.")))))
                .isEqualTo("ABORTED CONTRADICTION_RULE_CHANGED");
        assertThat(refusalOf(() -> calls.analyst().deleteContradictionRule(delete(created.getName(), "\"1\""))))
                .isEqualTo("ABORTED CONTRADICTION_RULE_CHANGED");
    }

    @Test
    void refusesAnIdThatIsTakenAndARuleThatIsNotThere() {
        var survey = given.designing();
        calls.analyst().createContradictionRule(create(survey, "few", rule()));

        assertThat(refusalOf(() -> calls.analyst().createContradictionRule(create(survey, "few", rule()))))
                .isEqualTo("ALREADY_EXISTS CONTRADICTION_RULE_EXISTS");
        assertThat(refusalOf(() -> calls.analyst()
                        .updateContradictionRule(update(rule().setName(survey + "/contradictionRules/many")))))
                .isEqualTo("NOT_FOUND CONTRADICTION_RULE_NOT_FOUND");
        assertThat(refusalOf(() -> calls.analyst().deleteContradictionRule(delete(survey + "-pilot-1/x", ""))))
                .isEqualTo("NOT_FOUND CONTRADICTION_RULE_NOT_FOUND");
        assertThat(refusalOf(() -> calls.analyst().createContradictionRule(create(SurveyName.of(9999), "few", rule()))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    @Test
    void rulesStandStillOnceTheDesignIsDone() {
        for (var state : new State[] {State.DESIGNED, State.OPEN, State.CANCELLED}) {
            var survey = given.designing();
            var created = calls.analyst().createContradictionRule(create(survey, "few", rule()));
            given.become(survey, state);

            assertThat(refusalOf(() -> calls.analyst().createContradictionRule(create(survey, "many", rule()))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
            assertThat(refusalOf(() -> calls.analyst().updateContradictionRule(update(created.toBuilder()))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
            assertThat(refusalOf(() -> calls.analyst().deleteContradictionRule(delete(created.getName(), ""))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
    }

    private List<String> violations(ContradictionRule.Builder rule) {
        return violationsOf(() -> calls.analyst().createContradictionRule(create(given.designing(), "few", rule)));
    }

    private static Statement.Builder said(String question, Statement.Test test, String... options) {
        return Statement.newBuilder().setQuestionId(question).setTest(test).addAllOptionIds(List.of(options));
    }

    private static Statement.Builder compared(String question, String other) {
        return Statement.newBuilder()
                .setQuestionId(question)
                .setTest(Statement.Test.LESS)
                .setOtherQuestionId(other);
    }
}
