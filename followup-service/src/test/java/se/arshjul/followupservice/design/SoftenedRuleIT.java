package se.arshjul.followupservice.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.rule.RuleFixtures.compared;
import static se.arshjul.followupservice.rule.RuleFixtures.hard;
import static se.arshjul.followupservice.rule.RuleFixtures.said;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.SoftenContradictionRuleRequest;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.RuleFixtures;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

/** A hard rule that turns out to be wrong once its survey has gone out. */
@ServiceTest
class SoftenedRuleIT {

    @Autowired
    RuleCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    RuleFixtures rules;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    JdbcClient jdbc;

    private RequestName name;

    @BeforeEach
    void aRuleOnWhatIsTrueOfSome() {
        var survey = given.survey(Survey.State.OPEN);
        rules.design(hard(
                survey, "few", compared("number", Statement.Test.LESS, 10), said("text", Statement.Test.ANSWERED)));
        name = given.in(survey, "region-uppsala", State.STARTED);
    }

    @Test
    void theCoordinatorLetsBodiesSayThatItIsRight() {
        requests.respondent().updateAnswer(number(name, "3", "\"3\""));

        var softened = calls.coordinator().softenContradictionRule(soften("Små kommuner har färre.", ""));

        assertThat(softened.getSeverity()).isEqualTo(Severity.SOFT);
        assertThat(softened.getSoftReason()).isEqualTo("Små kommuner har färre.");
        assertThat(given.audit(softened.getName())).containsExactly("SoftenContradictionRule by people/coordinator");
        var found = requests.respondent().checkAnswers(RequestCalls.check(name)).getContradictionsList();
        assertThat(requests.respondent()
                        .submitResponse(submit(name).toBuilder()
                                .addAllConfirmedContradictions(found)
                                .build())
                        .getVersion())
                .isEqualTo(1);
    }

    @Test
    void itIsDoneOnceAndByWhoHasReadItAsItIs() {
        var request = soften("Det stämmer för små.", "\"1\"");
        assertThat(calls.coordinator().softenContradictionRule(request))
                .isEqualTo(calls.coordinator().softenContradictionRule(request));

        assertThat(refusalOf(() -> calls.coordinator().softenContradictionRule(soften("Igen.", ""))))
                .isEqualTo("FAILED_PRECONDITION CONTRADICTION_RULE_SOFT");
        assertThat(refusalOf(() -> calls.coordinator().softenContradictionRule(soften("Igen.", "\"1\""))))
                .isEqualTo("ABORTED CONTRADICTION_RULE_CHANGED");
    }

    @Test
    void refusesWithoutReasonAndBeforeAndAfterTheAnswering() {
        assertThat(violationsOf(() -> calls.coordinator().softenContradictionRule(soften("", ""))))
                .containsExactly("reason WRONG_LENGTH");
        for (var state : new Survey.State[] {Survey.State.DESIGNED, Survey.State.REVIEWED, Survey.State.CANCELLED}) {
            surveys.become(name.survey(), state);
            assertThat(refusalOf(() -> calls.coordinator().softenContradictionRule(soften("Fel.", ""))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
    }

    @Test
    void nothingElseOfARuleThatHasGoneOutChanges() {
        for (var change : new String[] {
            "sentence = 'Annat.'",
            "hard = FALSE",
            "hard = FALSE, soft_reason = 'Fel.', number = 5",
            "soft_reason = 'Fel.'"
        }) {
            assertThatThrownBy(() -> jdbc.sql("UPDATE contradiction_rule SET " + change + " WHERE survey_id = :survey")
                            .param("survey", name.survey().survey())
                            .update())
                    .as(change)
                    .hasMessageContaining("a rule stays as it went out");
        }
    }

    private SoftenContradictionRuleRequest soften(String reason, String etag) {
        return SoftenContradictionRuleRequest.newBuilder()
                .setName(name.survey() + "/contradictionRules/few")
                .setReason(reason)
                .setEtag(etag)
                .setRequestId(RequestCalls.id())
                .build();
    }
}
