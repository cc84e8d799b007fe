package se.arshjul.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.option;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
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

/** Every question by its id over the years. */
@PageTest
class BankPagesTest {

    private static final String PAGE = "/uppfoljning/fragor";

    @Autowired
    private MockMvc portal;

    private Reader analyst;

    @BeforeEach
    void threeYears() {
        threeYears(FakeSurroundings.PLATFORM);
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    /** 2024 asked four of them, 2025 one in other words and one with other options, 2026 is being designed. */
    static void threeYears(FakePlatform platform) {
        platform.answer(
                SurveyServiceGrpc.getListSurveysMethod(),
                ListSurveysResponse.newBuilder()
                        .addSurveys(year(2026, Survey.State.DESIGNING))
                        .addSurveys(year(2025, Survey.State.PUBLISHED))
                        .addSurveys(year(2024, Survey.State.CANCELLED))
                        .build());
        platform.handle(
                SurveyServiceGrpc.getListQuestionsMethod(),
                asked -> ListQuestionsResponse.newBuilder()
                        .addAllQuestions(of(asked.getParent()))
                        .build());
        platform.answer(
                PlanServiceGrpc.getListElementsMethod(),
                ListElementsResponse.newBuilder()
                        .addElements(Element.newBuilder()
                                .setName("plans/nhp/versions/2026/elements/a1")
                                .setCode("A1")
                                .setLabel("Ledning"))
                        .build());
    }

    private static Survey.Builder year(int year, Survey.State state) {
        return survey(state).setYear(year).setName("surveys/" + year);
    }

    private static List<Question> of(String survey) {
        return questions().stream()
                .filter(question ->
                        !survey.endsWith("2024") || !question.getName().endsWith("/kommentar"))
                .map(question -> question.toBuilder().setName(question.getName().replace("surveys/2026", survey)))
                .map(question -> question.getName().equals("surveys/2025/questions/plan")
                        ? question.setWording("Har ni en plan?").setPlanElement("plans/nhp/versions/2025/elements/a1")
                        : question)
                .map(question -> question.getName().equals("surveys/2025/questions/omraden")
                        ? question.addOptions(option("skola", "Skola"))
                        : question)
                .map(Question.Builder::build)
                .toList();
    }

    @Test
    void aQuestionShowsItsYearsItsLatestWordingAndWhetherItWasWordedOtherwise() {
        var page = analyst.open(PAGE);

        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.text())
                .contains("5 frågor av 5", "Styrning Finns en handlingsplan? Id: plan. Ett val Omformulerad År 2026")
                .contains("2026 Finns en handlingsplan? 2025 Har ni en plan? 2024 Finns en handlingsplan?")
                .contains("Hur långt har ni kommit? Id: mognad. Skala Samma lydelse År")
                .contains("(avbruten)");
    }

    @Test
    void aQuestionThatIsAnsweredInAnotherWaySaysSo() {
        assertThat(analyst.open(PAGE).text())
                .contains("Vilka områden gäller den? Id: omraden. Flera val Samma lydelse Besvaras på olika sätt");
    }

    @Test
    void eachYearLeadsToTheQuestionAsItStandsThere() {
        assertThat(analyst.open(PAGE).links())
                .contains("/uppfoljning/2026/fragor/plan", "/uppfoljning/2025/forhandsgranska#plan")
                .doesNotContain("/uppfoljning/2024/forhandsgranska#kommentar");
    }

    @Test
    void theListCanBeNarrowedToASectionAndToAPartOfThePlan() {
        assertThat(analyst.open(PAGE + "?avsnitt=resurser").text())
                .contains("2 frågor av 5", "Hur stor andel är utbildad?")
                .doesNotContain("Finns en handlingsplan?");
        assertThat(analyst.open(PAGE + "?del=a1").text())
                .contains("En fråga av 5", "A1 Ledning", "Finns en handlingsplan?")
                .doesNotContain("Hur stor andel är utbildad?");
        assertThat(analyst.open(PAGE + "?del=z9").text()).contains("Inga frågor att visa");
    }

    @Test
    void theListOfSurveysLeadsToTheBank() {
        assertThat(analyst.open("/uppfoljning").links()).contains(PAGE);
    }
}
