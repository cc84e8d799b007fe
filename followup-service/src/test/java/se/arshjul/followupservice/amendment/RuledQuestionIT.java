package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.rule.RuleFixtures.hard;
import static se.arshjul.followupservice.rule.RuleFixtures.said;
import static se.arshjul.followupservice.rule.RuleFixtures.soft;
import static se.arshjul.testkit.Refusals.violationsOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CreateAmendmentRequest;
import se.arshjul.followup.v1.Question.Option;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.RuleFixtures;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

/** Questions that a rule on answers that do not go together names, when they are amended: the rule stays as it was. */
@ServiceTest
class RuledQuestionIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    RuleFixtures rules;

    private RequestName name;

    @BeforeEach
    void aRuleNamesAnOptionAndAQuestion() {
        name = given.in(State.STARTED);
        rules.design(soft(
                name.survey(),
                "no-unexplained",
                said("choice", Statement.Test.CHOSEN, "yes"),
                said("scale", Statement.Test.UNANSWERED)));
    }

    @Test
    void anOptionThatARuleNamesStays() {
        assertThat(violationsOf(() -> calls.coordinator().createAmendment(without(name.survey(), 0))))
                .containsExactly("options.yes OPTION_IN_RULE");

        calls.coordinator().createAmendment(without(name.survey(), 1));
        assertThat(calls.named(name.survey(), "choice").getOptionsList())
                .extracting(Option::getOptionId)
                .containsExactly("yes", "never");
    }

    @Test
    void aRuleSaysNothingOnceAQuestionOfItIsWithdrawn() {
        assertThat(contradictions()).isEqualTo(1);

        calls.stopAsking(name.survey(), "scale");

        assertThat(contradictions()).isZero();
    }

    @Test
    void noOptionIsAddedThatAHardRuleRulesOutForWhoeverChoosesIt() {
        rules.design(hard(
                name.survey(),
                "other-than-these",
                said("choice", Statement.Test.NOT_CHOSEN, "yes", "no"),
                said("text", Statement.Test.ANSWERED)));

        assertThat(violationsOf(() -> calls.coordinator()
                        .createAmendment(calls.change(
                                name.survey(),
                                "choice",
                                question -> question.addOptions(
                                        Option.newBuilder().setOptionId("never").setLabel("Aldrig"))))))
                .containsExactly("question.options OPTION_RULED_OUT");
    }

    @Test
    void noAnswerComesToBeWhatAHardRuleNames() {
        rules.design(hard(
                name.survey(),
                "b-and-text",
                said("choices", Statement.Test.CHOSEN, "b"),
                said("text", Statement.Test.ANSWERED)));

        assertThat(violationsOf(
                        () -> calls.coordinator().createAmendment(calls.successor(name.survey(), "choices", "a", "b"))))
                .containsExactly("successors.a SUCCESSOR_IN_RULE");
    }

    private int contradictions() {
        return requests.respondent().checkAnswers(RequestCalls.check(name)).getContradictionsCount();
    }

    private CreateAmendmentRequest without(SurveyName survey, int option) {
        return calls.change(
                survey,
                "choice",
                question -> question.removeOptions(option)
                        .addOptions(Option.newBuilder().setOptionId("never").setLabel("Aldrig")));
    }
}
