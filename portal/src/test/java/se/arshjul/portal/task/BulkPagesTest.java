package se.arshjul.portal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.moment;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.BulkChange;
import se.arshjul.workflow.v1.BulkOutcome;
import se.arshjul.workflow.v1.ChangeWorkItemsResponse;
import se.arshjul.workflow.v1.PreviewWorkItemChangesResponse;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Several tasks at once: nothing happens before it was shown what will, and what did not is said with its reason. */
@PageTest
class BulkPagesTest {

    private static final String CLAIM = "/uppgifter/flera?id=7&id=8&id=9&gor=ta";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader communicator;

    @BeforeEach
    void letOneBeTakenOneByKimAndOneBeForOthers() {
        var outcomes = List.of(
                outcome("workItems/7", ""),
                outcome("workItems/8", "WORK_ITEM_CLAIMED"),
                BulkOutcome.newBuilder()
                        .setName("workItems/9")
                        .setReason("NOT_ALLOWED")
                        .build());
        platform.answer(
                WorkItemServiceGrpc.getPreviewWorkItemChangesMethod(),
                PreviewWorkItemChangesResponse.newBuilder()
                        .addAllOutcomes(outcomes)
                        .build());
        platform.answer(
                WorkItemServiceGrpc.getChangeWorkItemsMethod(),
                ChangeWorkItemsResponse.newBuilder().addAllOutcomes(outcomes).build());
        platform.answer(
                ActorServiceGrpc.getListRecipientsMethod(),
                ListRecipientsResponse.newBuilder()
                        .addRecipients(Recipient.newBuilder()
                                .setRecipientId("region-7")
                                .setDisplayName("Region Sju"))
                        .build());
        communicator = new Reader(portal, SignedInAs.staff("communicator"));
    }

    private static BulkOutcome outcome(String name, String reason) {
        return BulkOutcome.newBuilder()
                .setName(name)
                .setReason(reason)
                .setWorkItem(WorkItem.newBuilder()
                        .setName(name)
                        .setState(WorkItem.State.OPEN)
                        .setTitle("Bedöm svaret")
                        .setSubject("surveys/2026/requests/region-" + name.substring("workItems/".length()))
                        .setAssigneeDisplayName(reason.isEmpty() ? "" : "Kim Karlsson")
                        .setClaimTime(moment("2026-10-20T08:30:00Z")))
                .build();
    }

    @Test
    void thePreviewSaysWhatWillHappenToWhichAndWhyNotToOthers() {
        var page = communicator.open(CLAIM);

        assertThat(page.text())
                .contains("1 uppgift ändras Bedöm svaret, 2026, Region Sju")
                .contains("2 uppgifter går inte att ändra")
                .contains("Bedöm svaret, 2026, region-8 En kollega har redan tagit uppgiften. Kim Karlsson, 20 oktober")
                .contains("Du har inte behörighet till det här");
        assertThat(platform.asked(WorkItemServiceGrpc.getChangeWorkItemsMethod()))
                .isEmpty();
    }

    @Test
    void theReportSaysWhatWasDoneAndWhatWasNot() {
        var done = communicator.press(communicator.open(CLAIM), "Ta uppgifterna");
        assertThat(done.leadsTo()).isEqualTo("/uppgiftslistan/utfall");
        var asked = platform.askedOnce(WorkItemServiceGrpc.getChangeWorkItemsMethod());
        assertThat(asked.getNamesList()).containsExactly("workItems/7", "workItems/8", "workItems/9");
        assertThat(asked.getChange().getKind()).isEqualTo(BulkChange.Kind.CLAIM);

        var report = communicator.open("/uppgiftslistan/utfall");

        assertThat(report.text())
                .contains("1 uppgift är din nu Bedöm svaret, 2026, Region Sju")
                .contains("2 uppgifter ändrades inte", "En kollega har redan tagit uppgiften.");
        assertThat(communicator.open("/uppgiftslistan/utfall").leadsTo()).isEqualTo("/uppgiftslistan");
    }

    @Test
    void severalAreFollowedUpOnADay() {
        var page = communicator.open("/uppgifter/flera?id=7&gor=bevaka");

        var refused = communicator.press(page, "Spara bevakningen", "note", "Ring");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("date")).isEqualTo("Välj ett datum.");
        communicator.press(refused, "Spara bevakningen", "date", "2026-11-02");

        var asked = platform.askedOnce(WorkItemServiceGrpc.getChangeWorkItemsMethod())
                .getChange();
        assertThat(asked.getKind()).isEqualTo(BulkChange.Kind.FOLLOW_UP);
        assertThat(asked.getFollowUpDate()).isEqualTo(day("2026-11-02"));
        assertThat(asked.getNote()).isEqualTo("Ring");
    }
}
