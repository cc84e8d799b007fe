package se.arshjul.portal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.moment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListWorkItemChangesResponse;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemChange;
import se.arshjul.workflow.v1.WorkItemChange.Kind;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** All about one task: following it up, its history, and taking it over from a colleague. */
@PageTest
class TaskItemPagesTest {

    private static final String ABOUT = "/uppgifter/7/om";
    private static final String TAKE_OVER = "/uppgifter/7/ta-over";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private WorkItem task;
    private Reader communicator;

    @BeforeEach
    void letKimHaveATask() {
        task = WorkItem.newBuilder()
                .setName("workItems/7")
                .setState(WorkItem.State.OPEN)
                .setTitle("Faktablad")
                .setInstruction("Skriv det viktigaste på en sida.")
                .setSubject("surveys/2026")
                .setFormKey("survey-fact-sheet")
                .setDueDate(day("2026-12-04"))
                .setAssignee("people/kim")
                .setAssigneeDisplayName("Kim Karlsson")
                .setClaimTime(moment("2026-10-20T08:30:00Z"))
                .build();
        platform.handle(WorkItemServiceGrpc.getGetWorkItemMethod(), asked -> task);
        platform.handle(WorkItemServiceGrpc.getSetFollowUpMethod(), asked -> task);
        platform.handle(WorkItemServiceGrpc.getTakeOverWorkItemMethod(), asked -> task);
        platform.answer(
                WorkItemServiceGrpc.getListWorkItemChangesMethod(),
                ListWorkItemChangesResponse.newBuilder()
                        .addChanges(change(Kind.TAKEN_OVER, "Kim Karlsson").setFromDisplayName("Alva Ek"))
                        .addChanges(change(Kind.FOLLOWED_UP, "Alva Ek")
                                .setFollowUpDate(day("2026-11-02"))
                                .setNote("Ring regionen"))
                        .addChanges(change(Kind.FOLLOWED_UP, "Alva Ek"))
                        .addChanges(change(Kind.CLAIMED, "Alva Ek"))
                        .build());
        communicator = new Reader(portal, SignedInAs.staff("communicator"));
    }

    private static WorkItemChange.Builder change(Kind kind, String who) {
        return WorkItemChange.newBuilder()
                .setKind(kind)
                .setDisplayName(who)
                .setChangeTime(moment("2026-10-20T08:30:00Z"));
    }

    @Test
    void theHistorySaysWhoDidWhatAndFromWhom() {
        assertThat(communicator.open(ABOUT).part("historik"))
                .contains("Kim Karlsson tog över uppgiften från Alva Ek. 20 oktober 2026 kl. 10.30")
                .contains("Alva Ek satte bevakning till måndag 2 november 2026. Ring regionen")
                .contains("Alva Ek tog bort bevakningen.", "Alva Ek tog uppgiften.");
    }

    @Test
    void aDayAndANoteAreSavedForTheGroup() {
        var page = communicator.open(ABOUT);

        assertThat(communicator
                        .press(page, "Spara bevakningen", "date", "2026-11-02", "note", "Ring")
                        .leadsTo())
                .isEqualTo(ABOUT);

        var asked = platform.askedOnce(WorkItemServiceGrpc.getSetFollowUpMethod());
        assertThat(asked.getFollowUpDate()).isEqualTo(day("2026-11-02"));
        assertThat(asked.getNote()).isEqualTo("Ring");
    }

    @Test
    void withoutADayNothingIsSavedAndTheNoteStays() {
        var refused = communicator.press(communicator.open(ABOUT), "Spara bevakningen", "note", "Ring");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("date")).isEqualTo("Välj ett datum.");
        assertThat(refused.value("note")).isEqualTo("Ring");
    }

    @Test
    void aFollowUpIsTakenAway() {
        task = task.toBuilder()
                .setFollowUpDate(day("2026-11-02"))
                .setFollowUpNote("Ring")
                .build();

        communicator.press(communicator.open(ABOUT), "Ta bort bevakningen");

        assertThat(platform.askedOnce(WorkItemServiceGrpc.getSetFollowUpMethod())
                        .hasFollowUpDate())
                .isFalse();
    }

    @Test
    void whoWantsToTakeOverReadsFirstWhoHasItSinceWhen() {
        var page = communicator.open(TAKE_OVER);
        assertThat(page.text()).contains("Kim Karlsson har uppgiften sedan 20 oktober 2026 kl. 10.30.");

        assertThat(communicator.press(page, "Ja, ta över uppgiften").leadsTo())
                .isEqualTo("/uppfoljning/2026/faktablad");

        assertThat(platform.askedOnce(WorkItemServiceGrpc.getTakeOverWorkItemMethod())
                        .getHolder())
                .isEqualTo("people/kim");
    }

    @Test
    void whatAThirdHasTakenInTheMeantimeShowsWhoHasItNow() {
        var page = communicator.open(TAKE_OVER);
        platform.refuse(WorkItemServiceGrpc.getTakeOverWorkItemMethod(), changed("WORK_ITEM_CLAIMED"));
        task = task.toBuilder().setAssigneeDisplayName("Alva Ek").build();

        var refused = communicator.press(page, "Ja, ta över uppgiften");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Alva Ek har uppgiften sedan");
    }

    @Test
    void aTaskThatIsDoneCannotBeTakenOver() {
        task = task.toBuilder().setState(WorkItem.State.COMPLETED).build();

        assertThat(communicator.open(TAKE_OVER).text())
                .contains("Uppgiften är redan klar")
                .doesNotContain("Ja, ta över uppgiften");
    }
}
