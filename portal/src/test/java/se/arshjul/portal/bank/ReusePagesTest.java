package se.arshjul.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishTextServiceGrpc;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** A question of an earlier year is asked again: added from the bank to the survey that is being designed. */
@PageTest
class ReusePagesTest {

    private static final String BANK = "/uppfoljning/fragor";
    private static final String AGAIN = BANK + "/andel/lagg-till";
    private static final String ADD = "Lägg till i enkäten 2026";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private final List<Question> asked2026 = new ArrayList<>();
    private Reader analyst;

    /** 2026 is being designed without the question of 2025 that depends on another and is about a part of the plan. */
    @BeforeEach
    void design(@Autowired MockMvc portal) {
        stand(Survey.State.DESIGNING);
        asked2026.addAll(without("andel", "2026"));
        platform.handle(
                SurveyServiceGrpc.getListQuestionsMethod(),
                asked -> ListQuestionsResponse.newBuilder()
                        .addAllQuestions(asked.getParent().endsWith("2026") ? asked2026 : earlier())
                        .build());
        thePlanHas("a1");
        platform.answer(SurveyServiceGrpc.getCreateQuestionMethod(), Question.getDefaultInstance());
        platform.answer(EnglishTextServiceGrpc.getGetEnglishTextMethod(), EnglishText.getDefaultInstance());
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    private void thePlanHas(String element) {
        platform.answer(
                PlanServiceGrpc.getListElementsMethod(),
                ListElementsResponse.newBuilder()
                        .addElements(Element.newBuilder().setName("plans/nhp/versions/2026/elements/" + element))
                        .build());
    }

    private void stand(Survey.State newest) {
        platform.answer(
                SurveyServiceGrpc.getListSurveysMethod(),
                ListSurveysResponse.newBuilder()
                        .addSurveys(survey(newest))
                        .addSurveys(survey(Survey.State.PUBLISHED)
                                .setName("surveys/2025")
                                .setYear(2025))
                        .build());
    }

    private static List<Question> without(String id, String year) {
        return questions().stream()
                .filter(question -> !question.getName().endsWith("/" + id))
                .map(question -> question.toBuilder()
                        .setName(question.getName().replace("2026", year))
                        .build())
                .toList();
    }

    private static List<Question> earlier() {
        List<Question> earlier = new ArrayList<>(without("andel", "2025"));
        earlier.add(last());
        return earlier;
    }

    private static Question last() {
        return questions().stream()
                .filter(question -> question.getName().endsWith("/andel"))
                .findFirst()
                .orElseThrow()
                .toBuilder()
                .setName("surveys/2025/questions/andel")
                .setHelp("I procent.")
                .setPlanElement("plans/nhp/versions/2025/elements/a1")
                .setShownIf(
                        Question.Condition.newBuilder().setQuestionId("plan").addOptionIds("ja"))
                .build();
    }

    @Test
    void onlyAQuestionThatTheSurveyDoesNotHaveCanBeAdded() {
        assertThat(analyst.open(BANK).links()).contains(AGAIN).doesNotContain(BANK + "/plan/lagg-till");

        stand(Survey.State.OPEN);

        assertThat(analyst.open(BANK).links()).doesNotContain(AGAIN);
    }

    @Test
    void itKeepsItsIdAndItsLastWordingAndPointsToThePlanOfTheYear() {
        var page = analyst.open(AGAIN);
        assertThat(page.value("sectionId")).isEqualTo("resurser");

        assertThat(analyst.press(page, ADD).leadsTo()).isEqualTo("/uppfoljning/2026/fragor/andel");
        asked2026.add(last().toBuilder().setName("surveys/2026/questions/andel").build());
        analyst.again();

        var asked = platform.asked(SurveyServiceGrpc.getCreateQuestionMethod());
        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst().getRequestId()).isEqualTo(asked.getLast().getRequestId());
        assertThat(asked.getFirst().getParent()).isEqualTo("surveys/2026");
        assertThat(asked.getFirst().getQuestionId()).isEqualTo("andel");
        assertThat(asked.getFirst().getQuestion())
                .isEqualTo(last().toBuilder()
                        .clearName()
                        .clearEtag()
                        .clearPosition()
                        .setPlanElement("plans/nhp/versions/2026/elements/a1")
                        .build());
    }

    @Test
    void whatItSaysInEnglishComesWithItWhereTheSwedishIsTheSame() {
        var wording = EnglishText.Part.newBuilder().setField("wording").setSwedish("Hur stor andel?");
        platform.handle(
                EnglishTextServiceGrpc.getGetEnglishTextMethod(),
                asked -> asked.getName().startsWith("surveys/2025/")
                        ? EnglishText.newBuilder()
                                .setState(EnglishText.State.CURRENT)
                                .addParts(EnglishText.Part.newBuilder()
                                        .setField("wording")
                                        .setSwedish("Hur stor andel?")
                                        .setEnglish("What share?"))
                                .build()
                        : EnglishText.newBuilder()
                                .setName(asked.getName())
                                .setState(EnglishText.State.MISSING)
                                .addParts(wording)
                                .build());
        platform.answer(EnglishTextServiceGrpc.getUpdateEnglishTextMethod(), EnglishText.getDefaultInstance());

        analyst.press(analyst.open(AGAIN), ADD);
        wording.setSwedish("Hur många?");
        analyst.press(analyst.open(AGAIN), ADD);

        var written = platform.askedOnce(EnglishTextServiceGrpc.getUpdateEnglishTextMethod());
        assertThat(written.getEnglishText().getName()).isEqualTo("surveys/2026/questions/andel/english");
        assertThat(written.getEnglishText().getParts(0).getEnglish()).isEqualTo("What share?");
    }

    @Test
    void aPartThatThePlanOfTheYearDoesNotHaveIsLeftOutAndThePageSaysSo() {
        assertThat(analyst.open(AGAIN).text()).doesNotContain("följer inte med");
        thePlanHas("a2");

        var page = analyst.open(AGAIN);
        assertThat(page.text()).contains("finns inte i planen för den här enkäten och följer inte med");
        analyst.press(page, ADD);

        assertThat(platform.askedOnce(SurveyServiceGrpc.getCreateQuestionMethod())
                        .getQuestion()
                        .getPlanElement())
                .isEmpty();
    }

    @Test
    void whileThePlanIsSilentThePageSaysWhatDoesNotComeAlong() {
        platform.silence(PlanServiceGrpc.getListElementsMethod());

        assertThat(analyst.open(AGAIN).text()).contains("Planen svarar inte just nu.");
    }

    @Test
    void aConditionThatTheSurveyCannotDecideIsLeftOut() {
        asked2026.removeIf(question -> question.getName().endsWith("/plan"));

        analyst.press(analyst.open(AGAIN), ADD);

        assertThat(platform.askedOnce(SurveyServiceGrpc.getCreateQuestionMethod())
                        .getQuestion()
                        .hasShownIf())
                .isFalse();
    }

    @Test
    void whatIsThereAlreadyIsSaidAndHasNoButton() {
        var page = analyst.open(BANK + "/plan/lagg-till");

        assertThat(page.text()).contains("Frågan finns redan i enkäten").doesNotContain(ADD);
        assertThat(page.links()).contains("/uppfoljning/2026/fragor/plan");
    }

    @Test
    void withoutASurveyThatIsDesignedNothingCanBeAdded() {
        var page = analyst.open(AGAIN);
        stand(Survey.State.OPEN);

        var refused = analyst.press(page, ADD);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Ingen enkät utformas nu");
        assertThat(platform.asked(SurveyServiceGrpc.getCreateQuestionMethod())).isEmpty();
    }

    @Test
    void whatTheServiceRefusesIsSaidInWords() {
        var page = analyst.open(AGAIN);
        platform.refuse(
                SurveyServiceGrpc.getCreateQuestionMethod(),
                Refusal.exists("QUESTION_EXISTS", "The id is taken.", Map.of()));

        var taken = analyst.press(page, ADD);

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.part("fel")).contains("Det finns redan en fråga med den beteckningen.");

        platform.refuse(SurveyServiceGrpc.getCreateQuestionMethod(), notNow("SURVEY_WRONG_STATE"));
        assertThat(analyst.press(page, ADD).status()).isEqualTo(409);
    }

    @Test
    void aSectionIsChosenWhereTheLastOneIsGone() {
        var page = analyst.open(AGAIN);

        var refused = analyst.press(page, ADD, "sectionId", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("sectionId")).isEqualTo("Avsnitt: Fyll i det här fältet.");
    }
}
