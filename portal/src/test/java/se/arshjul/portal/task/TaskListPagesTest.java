package se.arshjul.portal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.Due;
import se.arshjul.workflow.v1.FollowUp;
import se.arshjul.workflow.v1.ListSavedFiltersResponse;
import se.arshjul.workflow.v1.ListTakeOversResponse;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.KindCount;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.ViewCount;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** The inbox: its views and filters stand in the address, and the way back from a task leads to it. */
@PageTest
class TaskListPagesTest {

    private static final String DONE_ON = "/uppfoljning/2026/faktablad";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private WorkItem task;
    private Reader communicator;

    @BeforeEach
    void putATaskInTheInbox() {
        stands(platform, survey(Survey.State.REVIEWING));
        task = WorkItem.newBuilder()
                .setName("workItems/7")
                .setState(WorkItem.State.OPEN)
                .setTitle("Faktablad")
                .setInstruction("Skriv det viktigaste på en sida.")
                .setSubject("surveys/2026")
                .setFormKey("survey-fact-sheet")
                .setDueDate(day("2026-12-04"))
                .build();
        platform.handle(
                WorkItemServiceGrpc.getListWorkItemsMethod(),
                asked -> asked.getView() == View.GROUP && !asked.getWords().equals("inget")
                        ? ListWorkItemsResponse.newBuilder()
                                .addWorkItems(task)
                                .setTotalSize(51)
                                .setNextPageToken(asked.getPageToken().isEmpty() ? "sid-2" : "")
                                .build()
                        : ListWorkItemsResponse.getDefaultInstance());
        platform.answer(
                WorkItemServiceGrpc.getSummarizeWorkItemsMethod(),
                SummarizeWorkItemsResponse.newBuilder()
                        .addViews(ViewCount.newBuilder().setView(View.MINE).setItems(3))
                        .addViews(ViewCount.newBuilder().setView(View.GROUP).setItems(51))
                        .addKinds(KindCount.newBuilder()
                                .setFormKey("survey-fact-sheet")
                                .setTitle("Faktablad")
                                .setItems(12))
                        .build());
        platform.answer(WorkItemServiceGrpc.getListTakeOversMethod(), ListTakeOversResponse.getDefaultInstance());
        platform.answer(
                SavedFilterServiceGrpc.getListSavedFiltersMethod(), ListSavedFiltersResponse.getDefaultInstance());
        communicator = new Reader(portal, SignedInAs.staff("communicator"));
    }

    @ParameterizedTest
    @CsvSource({
        "mina, MINE, Du har inte tagit någon uppgift.",
        "andra, OTHERS, Ingen kollega i gruppen har tagit någon uppgift.",
        "klara, DONE, Du har inte gjort klart någon uppgift än."
    })
    void everyViewHasAnAddressAndSaysWhenItIsEmpty(String view, View asked, String says) {
        assertThat(communicator.open("/uppgifter?vy=" + view).text()).contains(says);
        assertThat(platform.askedOnce(WorkItemServiceGrpc.getListWorkItemsMethod())
                        .getView())
                .isEqualTo(asked);
    }

    @Test
    void whoStandsInFindsWhatWhoeverIsAwayHasTaken() {
        var address = "/uppgifter?vy=andra&hos=ersatter";
        var bo = new Reader(
                portal,
                SignedInAs.inAnnasPlace(
                        SignedInAs.HOME_ACTOR, "Socialstyrelsen", LocalDate.of(2026, 12, 31), "communicator"));

        assertThat(bo.open(address).text()).contains("Den jag ersätter", "Spara den här sökningen");
        assertThat(platform.askedOnce(WorkItemServiceGrpc.getListWorkItemsMethod())
                        .getHoldersList())
                .containsExactly("people/anna");
        assertThat(bo.open("/uppgifter?vy=grupp&hos=ersatter").text()).doesNotContain("Den jag ersätter");
    }

    @Test
    void whoStandsInForNobodyAnyMoreFindsNothingAndNotEverybodysTasks() {
        assertThat(communicator.open("/uppgifter?vy=andra&hos=ersatter").text()).contains("Den jag ersätter");
        assertThat(platform.askedOnce(WorkItemServiceGrpc.getListWorkItemsMethod())
                        .getHoldersList())
                .containsExactly("people/nobody");
        assertThat(communicator.open("/uppgifter?vy=andra").text()).doesNotContain("Den jag ersätter");
    }

    @Test
    void aViewThatIsNoneIsTheGroups() {
        communicator.open("/uppgifter?vy=chefens");

        assertThat(platform.askedOnce(WorkItemServiceGrpc.getListWorkItemsMethod())
                        .getView())
                .isEqualTo(View.GROUP);
    }

    @Test
    void whatCanBeTakenIsShownFirstWithWhatToDoAndByWhen() {
        var page = communicator.open("/uppgifter");

        assertThat(page.text())
                .contains("51 uppgifter", "Faktablad, 2026 Skriv det viktigaste på en sida.")
                .contains("Klart senast fredag 4 december 2026");
        assertThat(page.links()).contains("/uppgifter/7", "/uppgifter?vy=grupp&sida=sid-2");
        assertThat(communicator.open("/uppgifter?vy=grupp&sida=sid-2").links()).contains("/uppgifter?vy=grupp");
    }

    @Test
    void aLateTaskSaysSo() {
        task = task.toBuilder().setLate(true).build();

        assertThat(communicator.open("/uppgifter").text()).contains("Skulle varit klart fredag 4 december 2026");
    }

    @Test
    void aSilentEngineIsNamedOnAPageThatIsThere() {
        platform.silence("arshjul.workflow");

        var page = communicator.open("/uppgifter");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Uppgifterna kan inte visas just nu.", "Väntar på andra");
    }

    @Test
    void everyViewSaysHowManyTasksItHasAndEveryKindHowManyOfIt() {
        var page = communicator.open("/uppgifter");

        assertThat(page.text()).contains("Mina 3 Gruppens 51", "Faktablad (12)");
    }

    @Test
    void whatIsSoughtStandsInTheAddressAndGoesWithEveryWayOn() {
        var page =
                communicator.open("/uppgifter?vy=grupp&slag=survey-fact-sheet&ord=Sk%C3%A5ne%20%26%20%2B&klart=sent");

        var asked = platform.askedOnce(WorkItemServiceGrpc.getListWorkItemsMethod());
        assertThat(asked.getFormKey()).isEqualTo("survey-fact-sheet");
        assertThat(asked.getWords()).isEqualTo("Skåne & +");
        assertThat(asked.getDue()).isEqualTo(Due.LATE);
        assertThat(platform.askedOnce(WorkItemServiceGrpc.getSummarizeWorkItemsMethod())
                        .getWords())
                .isEqualTo("Skåne & +");
        assertThat(page.value("ord")).isEqualTo("Skåne & +");
        assertThat(page.links())
                .contains("/uppgifter?vy=mina&slag=survey-fact-sheet&ord=Sk%C3%A5ne%20%26%20%2B&klart=sent")
                .contains("/uppgifter?vy=grupp&slag=survey-fact-sheet&ord=Sk%C3%A5ne%20%26%20%2B&klart=sent&sida=sid-2")
                .contains("/uppgifter?vy=grupp");
    }

    @Test
    void whatIsToBeLookedAtNowIsMarkedAndCanBeSought() {
        task = task.toBuilder()
                .setFollowUpDate(day("2026-10-20"))
                .setFollowUpNote("Ring regionen")
                .setFollowUpDisplayName("Kim Karlsson")
                .setFollowUpReached(true)
                .build();

        var page = communicator.open("/uppgifter?vy=grupp&bevakning=nu");

        assertThat(page.part("uppgifter"))
                .contains("Bevakas tisdag 20 oktober 2026 av Kim Karlsson. Ring regionen", "Bevaka nu");
        assertThat(platform.askedOnce(WorkItemServiceGrpc.getListWorkItemsMethod())
                        .getFollowUp())
                .isEqualTo(FollowUp.REACHED);
    }

    @Test
    void whatIsNotFoundSaysSoAndLeadsToTheWholeView() {
        var page = communicator.open("/uppgifter?ord=inget");

        assertThat(page.part("uppgifter")).contains("Ingen uppgift stämmer med det du har valt.");
        assertThat(page.links()).contains("/uppgifter?vy=grupp");
    }

    @Test
    void theWayBackFromATaskLeadsToWhereTheVisitorWas() {
        communicator.open("/uppgifter?vy=grupp&ord=fakta&sida=sid-2");

        assertThat(communicator.open(DONE_ON).links()).contains("/uppgiftslistan#u-7");
        assertThat(communicator.open("/uppgiftslistan").leadsTo())
                .isEqualTo("/uppgifter?vy=grupp&ord=fakta&sida=sid-2");
    }

    @Test
    void whoComesFromElsewhereIsLedToTheWholeInbox() {
        assertThat(communicator.open("/uppgiftslistan").leadsTo()).isEqualTo("/uppgifter");
    }

    @Test
    void countsThatAreMissingTakeNothingElseAway() {
        platform.silence(WorkItemServiceGrpc.getSummarizeWorkItemsMethod());

        assertThat(communicator.open("/uppgifter").text()).contains("Mina Gruppens", "51 uppgifter");
    }
}
