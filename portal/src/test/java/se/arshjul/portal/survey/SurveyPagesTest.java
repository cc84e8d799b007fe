package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.ListVersionsResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.Letter;
import se.arshjul.workflow.v1.ListStepsResponse;
import se.arshjul.workflow.v1.ProcessServiceGrpc;
import se.arshjul.workflow.v1.Step;
import se.arshjul.workflow.v1.SummarizeLettersResponse;

/** All surveys, planning a new one, where one stands, and calling one off. */
@PageTest
class SurveyPagesTest {

    private static final String PAGE = "/uppfoljning/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency coordinator;

    @BeforeEach
    void ask() {
        stands(platform, survey(Survey.State.OPEN));
        offerPlan();
        platform.answer(SurveyServiceGrpc.getListSurveysMethod(), ListSurveysResponse.getDefaultInstance());
        platform.answer(
                RequestServiceGrpc.getSummarizeRequestsMethod(),
                SummarizeRequestsResponse.newBuilder()
                        .addCounts(count("region", Request.State.ACCEPTED, 15))
                        .addCounts(count("municipality", Request.State.ACCEPTED, 105))
                        .addCounts(count("municipality", Request.State.OPENED, 191))
                        .setSnapshotTime(moment("2026-10-20T08:30:00Z"))
                        .build());
        platform.answer(
                ProcessServiceGrpc.getSummarizeLettersMethod(),
                SummarizeLettersResponse.newBuilder()
                        .addCounts(letters(Letter.State.SENT, 300))
                        .addCounts(letters(Letter.State.REFUSED, 11))
                        .build());
        platform.answer(
                ProcessServiceGrpc.getListStepsMethod(),
                ListStepsResponse.newBuilder()
                        .addSteps(Step.newBuilder()
                                .setTitle("Skicka inbjudan")
                                .setElement("serviceTask_Send")
                                .setState(Step.State.STUCK)
                                .setProblem("550 No such user."))
                        .addSteps(Step.newBuilder()
                                .setTitle("gateway_All")
                                .setElement("gateway_All")
                                .setState(Step.State.DONE))
                        .build());
        coordinator = new Agency(portal, "coordinator");
    }

    private static SummarizeRequestsResponse.Count.Builder count(String kind, Request.State state, int requests) {
        return SummarizeRequestsResponse.Count.newBuilder()
                .setRecipientKind(kind)
                .setState(state)
                .setRequests(requests);
    }

    private static SummarizeLettersResponse.Count.Builder letters(Letter.State state, int letters) {
        return SummarizeLettersResponse.Count.newBuilder()
                .setKind("invitation")
                .setState(state)
                .setLetters(letters);
    }

    @Test
    void surveysAreListedWithWhereTheyStand() {
        platform.answer(
                SurveyServiceGrpc.getListSurveysMethod(),
                ListSurveysResponse.newBuilder()
                        .addSurveys(survey(Survey.State.OPEN))
                        .build());

        var page = coordinator.reader.open("/uppfoljning");

        assertThat(page.text())
                .contains("Uppföljning 2026 Svar senast fredag 30 oktober 2026 Öppen för svar")
                .contains("Planera årets enkät");
        assertThat(new Agency(portal, "analyst").reader.open("/uppfoljning").text())
                .doesNotContain("Planera årets enkät");
    }

    @Test
    void whereASurveyStandsShowsAnswersLettersAndStepsInFigures() {
        assertThat(coordinator.reader.open(PAGE).text())
                .contains("120 av 311 tillfrågade har svarat (20 oktober 2026 kl. 10.30).")
                .contains("Godtagen 15 105 120", "Öppnad 0 191 191", "Tillfrågade 15 296 311")
                .contains("Inbjudan 300 0 11 0")
                .contains("Skicka inbjudan", "550 No such user.", "Behöver hjälp")
                .doesNotContain("gateway_All");
    }

    @Test
    void aSilentEngineTakesOnlyItsOwnParts() {
        platform.silence("arshjul.workflow");

        var page = coordinator.reader.open(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.part("breven")).contains("Uppgifterna kan inte visas just nu.");
        assertThat(page.part("stegen")).contains("Uppgifterna kan inte visas just nu.");
        assertThat(page.text()).contains("120 av 311 tillfrågade har svarat");
    }

    private void offerPlan() {
        platform.answer(
                PlanServiceGrpc.getListPlansMethod(),
                ListPlansResponse.newBuilder()
                        .addPlans(Plan.newBuilder().setName("plans/region").setParentVersion("plans/nhp/versions/2026"))
                        .addPlans(Plan.newBuilder().setName("plans/nhp"))
                        .build());
        platform.answer(
                PlanServiceGrpc.getListVersionsMethod(),
                ListVersionsResponse.newBuilder()
                        .addVersions(version("plans/nhp/versions/2020", 1, "2020-01-28"))
                        .addVersions(version("plans/nhp/versions/2026", 2, "2026-03-01"))
                        .build());
    }

    private static Version version(String name, int sequence, String day) {
        return Version.newBuilder()
                .setName(name)
                .setSequence(sequence)
                .setTitle("Nationell handlingsplan")
                .setVersionDate(day(day))
                .build();
    }

    @Test
    void aSurveyIsPlannedAboutAPlanThatFollowsNoOther() {
        coordinator.reader.open("/uppfoljning/ny");

        assertThat(platform.askedOnce(PlanServiceGrpc.getListVersionsMethod()).getParent())
                .isEqualTo("plans/nhp");
    }

    @Test
    void theYearProposedIsTheFirstThatHasNoSurvey() {
        platform.answer(
                SurveyServiceGrpc.getListSurveysMethod(),
                ListSurveysResponse.newBuilder()
                        .addSurveys(survey(Survey.State.OPEN))
                        .build());

        assertThat(coordinator.reader.open("/uppfoljning/ny").value("year")).isEqualTo("2027");
    }

    @Test
    void planningMakesASurveyOfTheYearAndLeadsToIt() {
        platform.answer(
                SurveyServiceGrpc.getCreateSurveyMethod(),
                survey(Survey.State.DESIGNING).build());
        var page = coordinator.reader.open("/uppfoljning/ny");
        assertThat(page.text())
                .contains("Nationell handlingsplan (utgåva 2, 2026)", "Nationell handlingsplan (utgåva 1, 2020)");
        assertThat(page.value("planVersion")).isEqualTo("plans/nhp/versions/2026");

        assertThat(coordinator
                        .reader
                        .press(
                                page,
                                "Planera enkäten",
                                "year",
                                "2027",
                                "planVersion",
                                "plans/nhp/versions/2026",
                                "openDate",
                                "2027-09-13")
                        .leadsTo())
                .isEqualTo(PAGE);
        coordinator.reader.again();

        var asked = coordinator.askedTwiceAsOne(SurveyServiceGrpc.getCreateSurveyMethod());
        assertThat(asked.getSurvey().getYear()).isEqualTo(2027);
        assertThat(asked.getSurvey().getPlanVersion()).isEqualTo("plans/nhp/versions/2026");
        assertThat(asked.getSurvey().getOpenDate()).isEqualTo(day("2027-09-13"));
        assertThat(asked.getSurvey().hasPublishDate()).isFalse();
    }

    @Test
    void aYearThatIsTakenOrNoneIsSaidWithWhatWasTypedKept() {
        var page = coordinator.reader.open("/uppfoljning/ny");
        var none = coordinator.reader.press(page, "Planera enkäten", "year", "nästa", "title", "Min enkät");
        assertThat(none.error("year")).isEqualTo("År: Skriv ett heltal med siffror, till exempel 12.");
        assertThat(none.value("title")).isEqualTo("Min enkät");

        platform.refuse(
                SurveyServiceGrpc.getCreateSurveyMethod(),
                Refusal.exists("SURVEY_EXISTS", "The year has a survey.", Map.of()));
        var taken = coordinator.reader.press(page, "Planera enkäten", "year", "2026", "title", "Min enkät");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("Det finns redan en enkät för det året.");
        assertThat(taken.value("title")).isEqualTo("Min enkät");

        platform.refuse(
                SurveyServiceGrpc.getCreateSurveyMethod(),
                wrong("SURVEY_INVALID", "survey.year", "OUT_OF_RANGE", "From 2000 to 2100."));
        assertThat(coordinator
                        .reader
                        .press(page, "Planera enkäten", "year", "1999")
                        .error("year"))
                .isEqualTo("År: Ange ett tal från 2000 till 2100.");
    }

    @Test
    void withoutThePlanWhatWasTypedIsKeptToBeSentAgain() {
        var page = coordinator.reader.open("/uppfoljning/ny");
        platform.silence("arshjul");

        var silent = coordinator.reader.press(page, "Planera enkäten", "title", "Min enkät");

        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.text()).contains("Tjänsten svarar inte just nu", "Min enkät");
    }
}
