package se.arshjul.portal.ownplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.ListOwnPlansRequest.Having;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** What bodies have stated of their own plans: all of it for the agency, each body's own for the body. */
@PageTest
class OwnPlanPagesTest {

    private static final String PAGE = "/uppfoljning/egna-planer";
    private static final String YEARS = "/svara/alla-ar";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader analyst;
    private Reader body;

    @BeforeEach
    void stated() {
        stands(platform, survey(Survey.State.OPEN));
        new Entries(platform).all();
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(request(Request.State.ACCEPTED).setReference("2026-0042-7"))
                        .build());
        platform.answer(SurveyServiceGrpc.getListSurveysMethod(), ListSurveysResponse.getDefaultInstance());
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
        body = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void theAgencySeesHowManyOfHowManyHaveAPlanAndWhatPlansTakeUp() {
        var page = analyst.open(PAGE);

        assertThat(page.part("antal"))
                .contains("3 av 5 har svarat på om de har en plan.", "2 av 3 har en plan")
                .contains("Ja, en egen plan 1 av 3", "Nej 1 av 3")
                .contains("Säkerhetskultur 2 av 2", "Öka kunskapen 0 av 2");
        assertThat(page.text()).contains("Ale kommun", "Mora kommun", "Region Uppsala");
        assertThat(page.links()).contains(PAGE + "/region-uppsala", PAGE + "?del=p-culture", PAGE + "/tabell.csv");
    }

    @Test
    void theFilterStandsInTheAddressAndFollowsToTheFile() {
        var page = analyst.open(PAGE + "?slag=municipality&plan=nej&ar=2024");

        var asked = platform.asked(OwnPlanServiceGrpc.getListOwnPlansMethod()).getLast();
        assertThat(asked.getRecipientKind()).isEqualTo("municipality");
        assertThat(asked.getHaving()).isEqualTo(Having.NO_PLAN);
        assertThat(asked.getYear()).isEqualTo(2024);
        assertThat(page.part("antal")).contains("2 av 3 har svarat", "1 av 2 har en plan");
        assertThat(page.text()).contains("Mora kommun").doesNotContain("Ale kommun", "Region Uppsala");
        assertThat(page.links()).contains(PAGE + "/tabell.csv?slag=municipality&plan=nej&ar=2024", PAGE);
    }

    @Test
    void aFilterThatFitsNobodySaysSo() {
        assertThat(analyst.open(PAGE + "?del=fa1").text()).contains("Ingen stämmer med det du har valt.");
    }

    @Test
    void withoutTheRegisterOfBodiesItIsNotSaidOfHowMany() {
        platform.silence(ActorServiceGrpc.getListRecipientsMethod());

        assertThat(analyst.open(PAGE).part("antal")).contains("3 har svarat på om de har en plan.");
    }

    @Test
    void theFileHasAColumnForEachPartOfThePlan() {
        var file = file();

        assertThat(file.lines().findFirst().orElseThrow()).endsWith("Referensnummer;Säkerhetskultur;Öka kunskapen");
        assertThat(file)
                .contains("Region Uppsala;Region;Ja, en egen plan;Säker vård hos oss;2025;;Fullmäktige;"
                        + "https://example.test/plan;Ja;2026;2024;2026-0042-7;Ja;Nej")
                .contains("Mora kommun;Kommun;Nej;;;;;;;2024;2022;2024-0042-7;;");
    }

    @Test
    void theAgencySeesWhatOneBodyHasStatedOverTheYears() {
        var page = analyst.open(PAGE + "/region-uppsala");

        assertThat(page.text())
                .contains("Namn Säker vård hos oss", "Gäller 2025–", "Beslutad av Fullmäktige")
                .doesNotContain("javascript");
        assertThat(page.links()).contains("https://example.test/plan", "/planer/region");
    }

    @Test
    void aPartIsCountedAmongThoseItWasChosenFromAndElsewhereNotAtAll() {
        new Entries(platform).allAndOthers();

        var page = analyst.open(PAGE);

        assertThat(page.part("antal"))
                .contains("4 av 5 har svarat på om de har en plan.", "1 har fått svaret godtaget utan att svara på")
                .contains("3 av 4 har en plan", "1 plan gäller en annan utgåva")
                .contains("Säkerhetskultur 2 av 2");
        assertThat(page.text())
                .contains("Bodens kommun Ja, en egen plan Säker vård hos oss 2025– – 2024")
                .contains("Flens kommun Inte besvarat i det senaste svaret");
        assertThat(analyst.open(PAGE + "?del=p-culture").text())
                .contains("Ale kommun")
                .doesNotContain("Bodens kommun");
        assertThat(file()).contains("2024;2022;2024-0042-7;–;–");
    }

    @Test
    void whileThePartsAreNotKnownThePageSaysSo() {
        platform.silence(PlanServiceGrpc.getListElementsMethod());

        var page = analyst.open(PAGE);

        assertThat(page.part("antal"))
                .contains("Planen kan inte visas just nu.")
                .doesNotContain("0 av 2");
        assertThat(page.text()).contains("Region Uppsala");
    }

    @Test
    void whileThePartsAreNotKnownTheRestOfOneEntryIsThere() {
        platform.silence(PlanServiceGrpc.getListElementsMethod());

        assertThat(analyst.open(PAGE + "/region-uppsala").part("planen"))
                .contains("Planen kan inte visas just nu.", "Namn Säker vård hos oss");
    }

    @Test
    void aFileThatWouldLackItsColumnsIsNotGiven() {
        platform.silence(PlanServiceGrpc.getListElementsMethod());

        assertThat(analyst.open(PAGE + "/tabell.csv").status()).isEqualTo(503);
    }

    @Test
    void whatASpreadsheetWouldRunIsText() {
        new Entries(platform).formula();

        assertThat(file()).contains(";'=1+1;");
    }

    @Test
    void aBodySeesItsEntryWithTheReceiptThatItComesFrom() {
        var page = body.open(YEARS);

        assertThat(page.part("planen"))
                .contains(
                        "Er plan hos oss",
                        "Plan Ja, en egen plan",
                        "Tar upp Säkerhetskultur",
                        "Har plan sedan svaret 2024")
                .contains("Kommer ur svaret 2026, 2026-0042-7", "bifogade till svaret");
        assertThat(page.links()).contains("/svara/2026/region-uppsala/kvittens?nummer=2026-0042-7");
        assertThat(platform.asked(OwnPlanServiceGrpc.getListOwnPlansMethod())
                        .getFirst()
                        .getActor())
                .isEqualTo("actors/region-uppsala");
    }

    @Test
    void aBodyThatHasStatedNothingIsToldNothing() {
        var other = new Reader(portal, SignedInAs.person("actors/region-halland", "Region Halland", "respondent"));

        assertThat(other.open(YEARS).text()).doesNotContain("Er plan hos oss");
    }

    @Test
    void whileThePlanServiceIsSilentTheYearsAreStillThere() {
        platform.silence(OwnPlanServiceGrpc.getListOwnPlansMethod());

        var page = body.open(YEARS);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.links()).contains("/svara/2026/region-uppsala/svar");
    }

    @Test
    void whatIsTypedAsAnAddressIsNoLinkUnlessItIsOne() {
        var ale = new Reader(portal, SignedInAs.person("actors/kommun-ale", "Ale kommun", "contact"));

        var page = ale.open(YEARS);

        assertThat(page.part("planen")).contains("javascript:alert(1)");
        assertThat(page.links()).noneMatch(link -> link.startsWith("javascript"));
    }

    @Test
    void aQuestionThatStatesThePlanSaysSoBeforeAnybodyRemovesIt() {
        stands(platform, survey(Survey.State.DESIGNING));
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addAllQuestions(questions())
                        .addQuestions(questions().getLast().toBuilder()
                                .setName("surveys/2026/questions/plan-title")
                                .setStatesPlan(true))
                        .build());

        assertThat(analyst.open("/uppfoljning/2026/fragor/plan-title").text())
                .contains("Svaret går till planregistret");
        assertThat(analyst.open("/uppfoljning/2026/fragor/plan").text()).doesNotContain("planregistret");
        assertThat(analyst.open("/uppfoljning/2026/utforma").text()).containsOnlyOnce("Går till planregistret");
    }

    private String file() {
        return new String(analyst.save(PAGE + "/tabell.csv"), StandardCharsets.UTF_8);
    }
}
