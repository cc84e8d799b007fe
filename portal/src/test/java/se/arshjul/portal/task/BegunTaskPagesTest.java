package se.arshjul.portal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListSavedFiltersResponse;
import se.arshjul.workflow.v1.ListTakeOversResponse;
import se.arshjul.workflow.v1.ListWorkItemChangesResponse;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemChange;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** The inbox says what the visitor has begun, and of which task the day was moved. */
@PageTest
class BegunTaskPagesTest {

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
                .setSubject("surveys/2026")
                .setFormKey("survey-fact-sheet")
                .setDueDate(day("2026-12-04"))
                .build();
        platform.handle(
                WorkItemServiceGrpc.getListWorkItemsMethod(),
                asked -> ListWorkItemsResponse.newBuilder()
                        .addWorkItems(task)
                        .setTotalSize(1)
                        .build());
        platform.handle(WorkItemServiceGrpc.getGetWorkItemMethod(), asked -> task);
        platform.answer(
                WorkItemServiceGrpc.getSummarizeWorkItemsMethod(), SummarizeWorkItemsResponse.getDefaultInstance());
        platform.answer(WorkItemServiceGrpc.getListTakeOversMethod(), ListTakeOversResponse.getDefaultInstance());
        platform.answer(
                SavedFilterServiceGrpc.getListSavedFiltersMethod(), ListSavedFiltersResponse.getDefaultInstance());
        communicator = new Reader(portal, SignedInAs.staff("communicator"));
    }

    @Test
    void whatTheVisitorHasBegunIsMarkedAndCanBeSought() {
        task = task.toBuilder().setDraftTime(moment("2026-03-02T10:30:00Z")).build();

        var page = communicator.open("/uppgifter?vy=grupp&utkast=mitt");

        assertThat(page.part("uppgifter")).contains("Påbörjad");
        assertThat(platform.askedOnce(WorkItemServiceGrpc.getListWorkItemsMethod())
                        .getBegun())
                .isTrue();
        assertThat(page.links()).contains("/uppgifter?vy=mina&utkast=mitt");
    }

    @Test
    void aDayThatFollowedTheSurveysSaysWhichItWasBefore() {
        task = task.toBuilder().setPreviousDueDate(day("2026-11-27")).build();

        assertThat(communicator.open("/uppgifter").text())
                .contains("Klart senast fredag 4 december 2026")
                .contains("Dagen följer enkätens datum. Förut var den fredag 27 november 2026.");
        assertThat(communicator.open(DONE_ON).part("uppgiften")).contains("Förut var den fredag 27 november 2026.");
    }

    @Test
    void theHistorySaysWhereTheDayWasMoved() {
        platform.answer(
                WorkItemServiceGrpc.getListWorkItemChangesMethod(),
                ListWorkItemChangesResponse.newBuilder()
                        .addChanges(WorkItemChange.newBuilder()
                                .setKind(WorkItemChange.Kind.DUE_MOVED)
                                .setChangeTime(moment("2026-03-02T10:30:00Z"))
                                .setFollowUpDate(day("2026-12-04")))
                        .build());
        task = task.toBuilder()
                .setDraftTime(moment("2026-03-02T10:30:00Z"))
                .setAssignee("people/kim")
                .setAssigneeDisplayName("Kim Karlsson")
                .build();

        var page = communicator.open("/uppgifter/7/om");

        assertThat(page.part("historik"))
                .contains("Dagen flyttades till fredag 4 december 2026, för att enkätens datum ändrades.");
        assertThat(page.text()).contains("Du har ett utkast från 2 mars 2026 kl. 11.30. Bara du ser det.");
        assertThat(communicator.open("/uppgifter/7/ta-over").text())
                .contains("Har Kim Karlsson börjat skriva något i uppgiften ser du det inte.");
    }
}
