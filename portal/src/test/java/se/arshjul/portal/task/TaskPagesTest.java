package se.arshjul.portal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.Map;
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
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Taking a task or giving it back on the page where it is done. */
@PageTest
class TaskPagesTest {

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
        platform.handle(WorkItemServiceGrpc.getGetWorkItemMethod(), asked -> task);
        platform.handle(
                WorkItemServiceGrpc.getListWorkItemsMethod(),
                asked -> asked.getView() == View.GROUP
                        ? ListWorkItemsResponse.newBuilder().addWorkItems(task).build()
                        : ListWorkItemsResponse.getDefaultInstance());
        platform.handle(WorkItemServiceGrpc.getClaimWorkItemMethod(), asked -> takenBy("people/test"));
        platform.handle(WorkItemServiceGrpc.getReleaseWorkItemMethod(), asked -> takenBy(""));
        communicator = new Reader(portal, SignedInAs.staff("communicator"));
    }

    private WorkItem takenBy(String person) {
        task = task.toBuilder()
                .setAssignee(person)
                .setAssigneeDisplayName("Kim Karlsson")
                .setClaimTime(moment("2026-10-20T08:30:00Z"))
                .build();
        return task;
    }

    @ParameterizedTest
    @CsvSource({
        "survey-design, surveys/2026, /uppfoljning/2026/utforma",
        "survey-dispatch, surveys/2026, /uppfoljning/2026/utskick",
        "survey-analysis, surveys/2026, /uppfoljning/2026/analys",
        "survey-fact-sheet, surveys/2026, /uppfoljning/2026/faktablad",
        "survey-publication, surveys/2026, /uppfoljning/2026/publicering",
        "indicator-proposals, surveys/2026, /uppfoljning/2026/indikatorer",
        "response-assessment, surveys/2026/requests/region-uppsala, /uppfoljning/2026/bedom/region-uppsala",
        "extension-decision, surveys/2026/requests/region-uppsala, /uppfoljning/2026/anstand/region-uppsala",
        "contact-correction, surveys/2026/requests/region-uppsala, /uppfoljning/2026/adress/region-uppsala",
        "something-new, surveys/2026, /uppgifter",
        "survey-design, bodies/radet, /uppgifter"
    })
    void everyTaskOpensThePageOnWhichItIsDone(String formKey, String subject, String path) {
        task = task.toBuilder().setFormKey(formKey).setSubject(subject).build();

        assertThat(communicator.open("/uppgifter/7").leadsTo()).isEqualTo(path);
    }

    @Test
    void aTaskIsTakenAndGivenBackOnItsPage() {
        var free = communicator.open(DONE_ON);
        assertThat(free.part("uppgiften")).contains("Skriv det viktigaste på en sida.", "Ta uppgiften");

        assertThat(communicator.press(free, "Ta uppgiften").leadsTo()).isEqualTo(DONE_ON);
        var mine = communicator.open(DONE_ON);
        assertThat(mine.part("uppgiften")).contains("Du har tagit uppgiften.");

        assertThat(communicator.press(mine, "Lämna tillbaka till gruppen").leadsTo())
                .isEqualTo(DONE_ON);
        assertThat(communicator.open(DONE_ON).part("uppgiften")).contains("Ta uppgiften");
    }

    @Test
    void takingATaskTwiceIsOneCommand() {
        communicator.press(communicator.open(DONE_ON), "Ta uppgiften");
        communicator.again();

        var asked = platform.asked(WorkItemServiceGrpc.getClaimWorkItemMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
    }

    @Test
    void whoHasTheTaskIsNamedAndNobodyElseCanGiveItBack() {
        takenBy("people/kim");

        assertThat(communicator.open(DONE_ON).part("uppgiften"))
                .contains("Kim Karlsson har tagit uppgiften (20 oktober 2026 kl. 10.30).")
                .doesNotContain("Ta uppgiften", "Lämna tillbaka till gruppen");
    }

    @Test
    void whoComesSecondIsToldWhichColleagueWasFirstAndWhen() {
        var page = communicator.open(DONE_ON);
        platform.refuse(
                WorkItemServiceGrpc.getClaimWorkItemMethod(),
                Refusal.stale(
                        "WORK_ITEM_CLAIMED",
                        "Somebody else has taken the work item.",
                        Map.of(
                                "workItem", "workItems/7",
                                "assignee", "people/kim",
                                "assigneeDisplayName", "Kim Karlsson",
                                "claimTime", "2026-10-20T08:30:00.123Z")));

        var refused = communicator.press(page, "Ta uppgiften");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Kim Karlsson har redan tagit uppgiften (20 oktober 2026 kl. 10.30).")
                .doesNotContain("people/kim");
    }

    @Test
    void whoComesSecondIsToldThatSomebodyWasFirstAlsoWhereNobodyIsNamed() {
        var page = communicator.open(DONE_ON);
        platform.refuse(WorkItemServiceGrpc.getClaimWorkItemMethod(), changed("WORK_ITEM_CLAIMED"));

        assertThat(communicator.press(page, "Ta uppgiften").text()).contains("En kollega har redan tagit uppgiften.");
    }

    @Test
    void aTaskThatIsNoLongerNeededSaysSo() {
        var page = communicator.open(DONE_ON);
        platform.refuse(WorkItemServiceGrpc.getClaimWorkItemMethod(), notNow("WORK_ITEM_NOT_OPEN"));

        assertThat(communicator.press(page, "Ta uppgiften").text())
                .contains("Uppgiften är redan klar eller behövs inte längre.");
    }

    @Test
    void takingATaskOfASilentEngineCanBeTriedAgain() {
        var page = communicator.open(DONE_ON);
        platform.silence("arshjul.workflow");
        var silent = communicator.press(page, "Ta uppgiften");
        assertThat(silent.status()).isEqualTo(503);

        platform.wake();

        assertThat(communicator.press(silent, "Försök igen").leadsTo()).isEqualTo(DONE_ON);
    }

    @Test
    void whenTheProcessIsElsewhereThePageSaysThatNothingWaits() {
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());

        assertThat(communicator.open(DONE_ON).part("uppgiften")).contains("Ingen uppgift väntar här just nu.");
    }
}
