package se.arshjul.portal.start;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.request;

import io.grpc.Status;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.ListSectionsResponse;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Section;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.AcknowledgeTakeOverResponse;
import se.arshjul.workflow.v1.ListTakeOversResponse;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.TakeOver;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** The first page: for the unknown, for the agency, for a body that answers. */
@PageTest
class StartPagesTest {

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;
    private Reader body;

    @BeforeEach
    void haveWork() {
        platform.handle(
                WorkItemServiceGrpc.getListWorkItemsMethod(),
                asked -> ListWorkItemsResponse.newBuilder()
                        .addWorkItems(
                                asked.getView() == View.MINE
                                        ? task("Utforma enkät").setAssignee("people/test")
                                        : task("Godkänn utskick").setLate(true))
                        .build());
        platform.answer(WorkItemServiceGrpc.getListTakeOversMethod(), ListTakeOversResponse.getDefaultInstance());
        platform.answer(SurveyServiceGrpc.getListSurveysMethod(), ListSurveysResponse.getDefaultInstance());
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(request(Request.State.STARTED).setLate(true))
                        .build());
        platform.answer(
                AssignmentServiceGrpc.getListAssignmentsMethod(),
                ListAssignmentsResponse.newBuilder()
                        .addAssignments(Assignment.newBuilder()
                                .setName("actors/region-uppsala/assignments/1")
                                .setPerson("people/test")
                                .setRole(Assignment.Role.RESPONDENT))
                        .build());
        platform.answer(SectionServiceGrpc.getListSectionsMethod(), ListSectionsResponse.getDefaultInstance());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
        body = new Reader(portal, SignedInAs.region("respondent", "contact"));
    }

    private static WorkItem.Builder task(String title) {
        return WorkItem.newBuilder()
                .setName("workItems/" + title.length())
                .setTitle(title)
                .setSubject("surveys/2026")
                .setDueDate(day("2026-09-04"));
    }

    @Test
    void theUnknownReadWhatThisIsAndAreShownTheWayIn() {
        var page = new Reader(portal, request -> request).open("/");

        assertThat(page.text()).contains("Ett år i taget", "Har din region eller kommun fått en inbjudan?");
        assertThat(page.links()).contains("/logga-in", "/resultat");
    }

    @ParameterizedTest
    @CsvSource({"/tillganglighet, WCAG 2.2 på nivå AA", "/personuppgifter, Vi sparar så lite som möjligt"})
    void thePagesAboutTheSiteAreForEverybody(String path, String says) {
        platform.silence("arshjul");

        assertThat(new Reader(portal, request -> request).open(path).text()).contains(says);
    }

    @Test
    void whoStandsInReadsForWhomAndUntilWhenAndWhoDoesNotIsAskedWhetherTheyWillBeAway() {
        var last = LocalDate.of(2026, 12, 31);
        var home = SignedInAs.HOME_ACTOR;
        var inPlace =
                new Reader(portal, SignedInAs.inAnnasPlace(home, "Socialstyrelsen", last, "coordinator")).open("/");

        assertThat(inPlace.text()).contains("Du ersätter Anna Alm till och med torsdag 31 december 2026.");
        assertThat(inPlace.links()).contains("/uppgifter?vy=andra&hos=ersatter").doesNotContain("/personer/ersattare");
        var unknown = new Reader(portal, SignedInAs.inThePlaceOfOneWhoNeverLoggedIn("coordinator")).open("/");
        assertThat(unknown.text()).contains("Du ersätter Anna Alm");
        assertThat(unknown.links()).doesNotContain("/uppgifter?vy=andra&hos=ersatter");
        assertThat(coordinator.open("/").links()).contains("/personer/ersattare");
        assertThat(coordinator.open("/").text()).doesNotContain("Du ersätter");
    }

    @Test
    void theAgencySeesItsWorkOwnFirstAndWhatIsLate() {
        var page = coordinator.open("/");

        assertThat(page.part("mitt"))
                .contains("Utforma enkät, 2026 Du har tagit uppgiften. Klart senast fredag 4 september 2026")
                .contains("Godkänn utskick, 2026 Skulle varit klart fredag 4 september 2026");
        assertThat(page.links()).contains("/uppgifter/13", "/uppgifter/15");
        assertThat(page.text()).doesNotContain("Att svara på");
    }

    @Test
    void whoHadATaskThatWasTakenOverReadsItAndSaysSo() {
        platform.answer(
                WorkItemServiceGrpc.getListTakeOversMethod(),
                ListTakeOversResponse.newBuilder()
                        .addTakeOvers(TakeOver.newBuilder()
                                .setWorkItem("workItems/9")
                                .setTitle("Faktablad")
                                .setSubject("surveys/2026")
                                .setDisplayName("Kim Karlsson"))
                        .build());
        platform.answer(
                WorkItemServiceGrpc.getAcknowledgeTakeOverMethod(), AcknowledgeTakeOverResponse.getDefaultInstance());
        var page = coordinator.open("/");
        assertThat(page.part("overtagna")).contains("Kim Karlsson tog över uppgiften Faktablad, 2026 från dig");

        assertThat(coordinator.press(page, "Jag har läst").leadsTo()).isEqualTo("/");

        assertThat(platform.askedOnce(WorkItemServiceGrpc.getAcknowledgeTakeOverMethod())
                        .getName())
                .isEqualTo("workItems/9");
    }

    @Test
    void whenNothingWaitsItIsSaidWithAWayOn() {
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());

        var page = coordinator.open("/");

        assertThat(page.part("mitt")).contains("Inget väntar på dig just nu.");
        assertThat(page.links()).contains("/uppfoljning");
    }

    @Test
    void aBodySeesWhatItIsAskedByWhenAndThatItIsLate() {
        var page = body.open("/");

        assertThat(page.part("forfragningar"))
                .contains("Uppföljning 2026: Region Uppsala", "Svara senast fredag 30 oktober 2026", "Påbörjad");
        assertThat(page.html()).contains("class=\"tag late\"");
        assertThat(page.links()).contains("/svara/2026/region-uppsala", "/personer");
        assertThat(platform.askedOnce(RequestServiceGrpc.getListRequestsMethod())
                        .getActor())
                .isEqualTo("actors/region-uppsala");
    }

    @Test
    void whoHoldsSectionsIsTold() {
        assertThat(body.open("/").part("forfragningar")).doesNotContain("Du håller i");
        var mine = Section.newBuilder().setHolder("actors/region-uppsala/assignments/1");
        platform.answer(
                SectionServiceGrpc.getListSectionsMethod(),
                ListSectionsResponse.newBuilder()
                        .addSections(mine)
                        .addSections(mine)
                        .addSections(Section.newBuilder().setHolder("actors/region-uppsala/assignments/2"))
                        .build());

        assertThat(body.open("/").part("forfragningar")).contains("Du håller i 2 avsnitt.");
    }

    @Test
    void whenTheRegisterIsSilentTheRestOfThePageIsThere() {
        platform.silence("arshjul.actor");

        assertThat(body.open("/").part("forfragningar")).contains("Uppföljning 2026: Region Uppsala");
    }

    @Test
    void onlyTheContactIsAskedToNamePeople() {
        assertThat(new Reader(portal, SignedInAs.region("respondent")).open("/").links())
                .doesNotContain("/personer");
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE", "DEADLINE_EXCEEDED"})
    void aServiceThatDoesNotAnswerIsNamedAndTheRestOfThePageIsThere(Status.Code code) {
        platform.handle(RequestServiceGrpc.getListRequestsMethod(), asked -> {
            throw code.toStatus().asRuntimeException();
        });
        platform.handle(WorkItemServiceGrpc.getListWorkItemsMethod(), asked -> {
            throw code.toStatus().asRuntimeException();
        });

        var forBody = body.open("/");
        assertThat(forBody.status()).isEqualTo(200);
        assertThat(forBody.part("forfragningar")).contains("Uppföljningen kan inte visas just nu.", "Försök igen");
        assertThat(forBody.links()).contains("/personer");
        assertThat(coordinator.open("/").part("mitt")).contains("Uppgifterna kan inte visas just nu.");
    }

    @Test
    void nobodyWaitsLongerThanTwoSecondsForAPart() throws IOException {
        assertThat(DurationStyle.detectAndParse(shipped("arshjul.calls.part-deadline"))
                        .plus(DurationStyle.detectAndParse(shipped("arshjul.calls.place-wait"))))
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void cookiesTravelOverHttpsOnlyUnlessToldOtherwise() throws IOException {
        assertThat(shipped("arshjul.web.secure-cookies")).isEqualTo("true");
    }

    /** As the portal is shipped: what tests change is not asked. */
    private static String shipped(String property) throws IOException {
        return new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml")).stream()
                        .map(part -> part.getProperty(property))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .findFirst()
                        .orElseThrow();
    }
}
