package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Question.Condition;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.Conditional;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** När frågan visas: choosing the question and the answers on which it depends whether a question is asked. */
@PageTest
class ConditionPagesTest {

    private static final String DESIGN = "/uppfoljning/2026/utforma";
    private static final String CONDITION = "/uppfoljning/2026/fragor/mognad/villkor";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design() {
        stands(platform, survey(Survey.State.DESIGNING));
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        platform.answer(
                SurveyServiceGrpc.getUpdateQuestionMethod(),
                Conditional.questions().getFirst());
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void onlyEarlierChoicesCanBeChosen() {
        var page = analyst.reader.open(CONDITION);

        assertThat(page.text()).contains("Frågan visas alltid.", "Finns en handlingsplan?", "Vilka områden");
        assertThat(page.links())
                .contains(CONDITION + "?fraga=plan", CONDITION + "?fraga=omraden")
                .doesNotContain(CONDITION + "?fraga=andel", CONDITION + "?fraga=mognad");
        assertThat(analyst.reader.open("/uppfoljning/2026/fragor/plan/villkor").text())
                .contains("Det finns ingen tidigare fråga med svarsalternativ.");
    }

    @Test
    void theAnswersAreChosenAndSavedWithTheEtagThatWasRead() {
        var page = analyst.reader.open(CONDITION + "?fraga=plan");

        assertThat(analyst.reader.press(page, "Spara", "answers", "ja").leadsTo())
                .isEqualTo(DESIGN);
        analyst.reader.again();

        var asked = analyst.askedTwiceAsOne(SurveyServiceGrpc.getUpdateQuestionMethod())
                .getQuestion();
        assertThat(asked.getShownIf())
                .isEqualTo(Condition.newBuilder()
                        .setQuestionId("plan")
                        .addOptionIds("ja")
                        .build());
        assertThat(asked.getEtag()).isEqualTo("\"5\"");
        assertThat(asked.getWording()).isEqualTo("Hur långt har ni kommit?");
    }

    @Test
    void withoutAnAnswerNothingIsSaved() {
        var refused = analyst.reader.press(analyst.reader.open(CONDITION + "?fraga=plan"), "Spara");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("answers")).isEqualTo("Välj minst ett svar.");
        assertThat(refused.text()).contains("Ja Nej");
        assertThat(platform.asked(SurveyServiceGrpc.getUpdateQuestionMethod())).isEmpty();
    }

    @Test
    void aConditionIsSaidWhereTheQuestionIsDesignedAndCanBeTakenAway() {
        Conditional.asked(platform);
        var says = "Visas om svaret på ”Vilka områden gäller den?” är Vård.";

        assertThat(analyst.reader.open(DESIGN).text()).contains("Skala. Visas bara vid vissa svar");
        assertThat(analyst.reader.open("/uppfoljning/2026/fragor/mognad").text())
                .contains(says);
        var page = analyst.reader.open(CONDITION);
        assertThat(page.text()).contains(says);
        assertThat(analyst.reader.press(page, "Visa frågan alltid").leadsTo()).isEqualTo(DESIGN);
        assertThat(platform.askedOnce(SurveyServiceGrpc.getUpdateQuestionMethod())
                        .getQuestion()
                        .hasShownIf())
                .isFalse();
    }

    @Test
    void changingAQuestionKeepsItsCondition() {
        Conditional.asked(platform);

        analyst.reader.press(
                analyst.reader.open("/uppfoljning/2026/fragor/mognad"), "Spara", "wording", "Hur långt i år?");

        assertThat(platform.askedOnce(SurveyServiceGrpc.getUpdateQuestionMethod())
                        .getQuestion()
                        .getShownIf()
                        .getQuestionId())
                .isEqualTo("omraden");
    }

    @Test
    void aMoveThatBreaksAConditionSaysWhy() {
        Conditional.asked(platform);
        var page = analyst.reader.open("/uppfoljning/2026/fragor/mognad");
        platform.refuse(
                SurveyServiceGrpc.getUpdateQuestionMethod(),
                wrong("QUESTION_INVALID", "question.shown_if.question_id", "NOT_EARLIER", "Must stand before."));
        assertThat(analyst.reader.press(page, "Spara", "position", "1").part("fel"))
                .contains("Frågan beror på en fråga som inte står före den.");

        platform.refuse(SurveyServiceGrpc.getUpdateQuestionMethod(), notNow("QUESTION_IN_CONDITION"));
        assertThat(analyst.reader.press(page, "Spara", "position", "1").part("fel"))
                .contains("En annan fråga visas utifrån svaret på den här.");
    }

    @Test
    void aColleaguesChangeIsNotOverwritten() {
        var page = analyst.reader.open(CONDITION + "?fraga=plan");
        platform.refuse(SurveyServiceGrpc.getUpdateQuestionMethod(), changedBy("Kim Karlsson", "QUESTION_CHANGED"));

        var conflict = analyst.reader.press(page, "Spara", "answers", "ja");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("fel")).contains("Kim Karlsson");
    }
}
