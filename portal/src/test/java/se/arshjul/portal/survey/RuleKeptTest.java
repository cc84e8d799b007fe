package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.ListContradictionRulesResponse;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Ruled;
import se.arshjul.runtime.refusal.Refusal;

/** What was written of a rule stays on the page whatever has become of its survey meanwhile. */
@PageTest
class RuleKeptTest {

    private static final String CHANGED = "/uppfoljning/2026/kontroller/ja-utan-kommentar";
    private static final String NEW = "/uppfoljning/2026/kontroller/ny";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design(@Autowired MockMvc portal) {
        stands(platform, survey(Survey.State.DESIGNING));
        Ruled.stands(platform);
        platform.answer(ContradictionServiceGrpc.getUpdateContradictionRuleMethod(), Ruled.UNEXPLAINED);
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void theSentenceIsKeptWhenTheFirstQuestionWasRemoved() {
        var page = analyst.reader.open(NEW + "?forsta=plan&andra=kommentar");
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addAllQuestions(questions().stream()
                                .filter(question -> !question.getName().endsWith("/plan"))
                                .toList())
                        .build());
        platform.refuse(
                ContradictionServiceGrpc.getCreateContradictionRuleMethod(),
                wrong("CONTRADICTION_RULE_INVALID", "contradiction_rule.first.question_id", "UNKNOWN", "Gone."));

        var refused = analyst.reader.press(
                page, "Spara", "firstTest", "ANSWERED", "sentence", "Min mening.", "severity", "HARD");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.value("sentence")).isEqualTo("Min mening.");

        assertThat(analyst.reader
                        .open(NEW + "?forsta=omraden&andra=kommentar&sentence=Min%20mening.&severity=HARD")
                        .value("sentence"))
                .isEqualTo("Min mening.");
    }

    @Test
    void theSentenceIsShownWhenTheDesignIsDone() {
        var page = analyst.reader.open(CHANGED);
        stands(platform, survey(Survey.State.DESIGNED));
        Ruled.stands(platform);
        platform.refuse(ContradictionServiceGrpc.getUpdateContradictionRuleMethod(), notNow("SURVEY_WRONG_STATE"));

        var refused = analyst.reader.press(page, "Spara", "sentence", "Min mening.");

        assertThat(refused.part("skrivet")).contains("Det du skrev", "Min mening.");
    }

    @Test
    void anotherQuestionThatSomebodyHasChosenMeanwhileIsShown() {
        var page = analyst.reader.open(CHANGED);
        platform.refuse(
                ContradictionServiceGrpc.getUpdateContradictionRuleMethod(),
                changedBy("Bo Berg", "CONTRADICTION_RULE_CHANGED"));
        platform.answer(
                ContradictionServiceGrpc.getListContradictionRulesMethod(),
                ListContradictionRulesResponse.newBuilder()
                        .addContradictionRules(Ruled.UNEXPLAINED.toBuilder()
                                .setSecond(Ruled.UNEXPLAINED.getSecond().toBuilder()
                                        .setQuestionId("andel")))
                        .build());

        var refused = analyst.reader.press(page, "Spara", "sentence", "Min mening.");

        assertThat(refused.part("secondQuestionId-conflict"))
                .contains("Hur stor andel är utbildad?", "Vad vill ni tillägga?");
    }

    @Test
    void aSentenceThatIsThereAlreadyIsToldAtItsField() {
        platform.refuse(
                ContradictionServiceGrpc.getCreateContradictionRuleMethod(),
                Refusal.exists("CONTRADICTION_RULE_EXISTS", "The id is taken.", Map.of()));

        var refused = analyst.reader.press(
                analyst.reader.open(NEW + "?forsta=plan&andra=kommentar"),
                "Spara",
                "firstTest",
                "ANSWERED",
                "sentence",
                "Samma mening.");

        assertThat(refused.error("sentence")).startsWith("Det finns redan en kontroll med samma mening.");
    }
}
