package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.ListVersionsResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** A post that points to what does not exist, as no page offers it: refused where it stands, with nothing done. */
@PageTest
class UnknownReferenceTest {

    private static final String QUESTIONS = "/uppfoljning/2026/fragor";
    private static final String ELEMENTS = "plans/nhp/versions/2026/elements/";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader analyst;
    private Reader coordinator;

    @BeforeEach
    void design(@Autowired MockMvc portal) {
        stands(platform, survey(Survey.State.DESIGNING));
        platform.answer(
                PlanServiceGrpc.getListElementsMethod(),
                ListElementsResponse.newBuilder()
                        .addElements(Element.newBuilder()
                                .setName(ELEMENTS + "a1")
                                .setCode("A1")
                                .setLabel("Ledning"))
                        .build());
        platform.answer(
                PlanServiceGrpc.getListPlansMethod(),
                ListPlansResponse.newBuilder()
                        .addPlans(Plan.newBuilder().setName("plans/nhp"))
                        .build());
        platform.answer(
                PlanServiceGrpc.getListVersionsMethod(),
                ListVersionsResponse.newBuilder()
                        .addVersions(Version.newBuilder().setName("plans/nhp/versions/2026"))
                        .build());
        platform.handle(SurveyServiceGrpc.getUpdateQuestionMethod(), asked -> asked.getQuestion());
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void aNewQuestionAboutNoPartOfThePlanIsRefusedAtTheField() {
        var refused = analyst.press(
                analyst.open(QUESTIONS + "/ny?avsnitt=styrning&slag=TEXT"),
                "Spara",
                "wording",
                "Min fråga",
                "planElement",
                ELEMENTS + "x9");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("planElement")).isEqualTo("Välj en del som finns i planen.");
        assertThat(refused.value("wording")).isEqualTo("Min fråga");
        assertThat(platform.asked(SurveyServiceGrpc.getCreateQuestionMethod())).isEmpty();
    }

    @Test
    void aChangedQuestionAboutNoPartOfThePlanIsRefusedAtTheField() {
        var refused = analyst.press(analyst.open(QUESTIONS + "/plan"), "Spara", "planElement", ELEMENTS + "x9");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("planElement")).isEqualTo("Välj en del som finns i planen.");
        assertThat(platform.asked(SurveyServiceGrpc.getUpdateQuestionMethod())).isEmpty();
    }

    @Test
    void whileThePlanIsSilentWhatIsChosenStaysAndNothingNewIsTakenUnseen() {
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addQuestions(FollowupFixtures.questions().getLast().toBuilder()
                                .setPlanElement(ELEMENTS + "a1"))
                        .build());
        platform.silence("arshjul.plan");
        var page = analyst.open(QUESTIONS + "/kommentar");
        assertThat(page.value("planElement")).isEqualTo(ELEMENTS + "a1");

        var refused = analyst.press(page, "Spara", "planElement", ELEMENTS + "b2");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("planElement")).contains("Planen svarar inte just nu");
        assertThat(refused.value("planElement")).isEqualTo(ELEMENTS + "b2");

        analyst.press(page, "Spara", "wording", "Min fråga");
        assertThat(platform.askedOnce(SurveyServiceGrpc.getUpdateQuestionMethod())
                        .getQuestion()
                        .getPlanElement())
                .isEqualTo(ELEMENTS + "a1");
    }

    @Test
    void aSurveyAboutNoEditionOfThePlanIsRefusedAtTheField() {
        platform.answer(SurveyServiceGrpc.getListSurveysMethod(), ListSurveysResponse.getDefaultInstance());
        var refused = coordinator.press(
                coordinator.open("/uppfoljning/ny"), "Planera enkäten", "planVersion", "plans/nhp/versions/1999");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("planVersion")).isEqualTo("Välj en handlingsplan som finns.");
        assertThat(platform.asked(SurveyServiceGrpc.getCreateSurveyMethod())).isEmpty();
    }

    @Test
    void aSectionThatTheSurveyDoesNotHaveIsRefusedAtTheField() {
        platform.refuse(
                SurveyServiceGrpc.getUpdateQuestionMethod(),
                wrong("QUESTION_INVALID", "question.section_id", "UNKNOWN", "The survey has no such section."));

        var refused = analyst.press(analyst.open(QUESTIONS + "/plan"), "Spara", "sectionId", "annat");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("sectionId")).isEqualTo("Avsnitt: Välj ett av dem som finns.");
    }

    @Test
    void aQuestionThatIsGoneIsSaidWithWhatWasTyped() {
        var page = analyst.open(QUESTIONS + "/plan");
        platform.answer(SurveyServiceGrpc.getListQuestionsMethod(), ListQuestionsResponse.getDefaultInstance());

        var gone = analyst.press(page, "Spara", "wording", "Min fråga");

        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).contains("Frågan finns inte.", "Det här hade du skrivit", "Min fråga");
        assertThat(analyst.open(QUESTIONS + "/finns-inte").status()).isEqualTo(404);
    }

    @Test
    void aSurveyThatDoesNotExistIsSaid() {
        var page = coordinator.open("/uppfoljning/2026/avbryt");
        platform.refuse(
                SurveyServiceGrpc.getCancelSurveyMethod(),
                Refusal.notFound("SURVEY_NOT_FOUND", "There is no such survey.", Map.of()));

        var refused = coordinator.press(page, "Avbryt enkäten", "reason", "Fel år");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).contains("Enkäten finns inte.", "Fel år");
    }
}
