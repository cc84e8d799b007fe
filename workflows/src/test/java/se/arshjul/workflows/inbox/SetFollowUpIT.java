package se.arshjul.workflows.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import com.google.type.Date;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.FollowUp;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.SetFollowUpRequest;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class SetFollowUpIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final As ANNA = As.named("people/anna", As.HOME_ACTOR, "analyst");
    private static final As BEN = As.named("people/ben", As.HOME_ACTOR, "analyst");

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    WorkItemFixtures given;

    @Test
    void theWholeGroupSeesOnWhichDayWhoWantsToLookAtWhat() {
        var item = given.item("role:analyst");

        ANNA.on(items).setFollowUp(followUp(item, TODAY.plusDays(1), " Ring regionen "));

        var seen = get(item);
        assertThat(ProtoTime.toLocalDate(seen.getFollowUpDate())).isEqualTo(TODAY.plusDays(1));
        assertThat(seen.getFollowUpNote()).isEqualTo("Ring regionen");
        assertThat(seen.getFollowUpDisplayName()).isEqualTo("people/anna");
        assertThat(seen.getFollowUpReached()).isFalse();
        assertThat(given.audit(item)).containsExactly("SetFollowUp");
    }

    @Test
    void aDayThatHasComeSaysSoAndStaysWhoeverTakesTheItem() {
        var item = given.item("role:analyst");
        ANNA.on(items).setFollowUp(followUp(item, TODAY, ""));

        BEN.on(items)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(item)
                        .setRequestId(Given.id())
                        .build());

        assertThat(get(item).getFollowUpReached()).isTrue();
    }

    @Test
    void withoutADayNothingIsFollowedUp() {
        var item = given.item("role:analyst");
        ANNA.on(items).setFollowUp(followUp(item, TODAY, "Ring"));
        var request = SetFollowUpRequest.newBuilder()
                .setName(item)
                .setRequestId(Given.id())
                .build();

        var cleared = BEN.on(items).setFollowUp(request);

        assertThat(cleared.hasFollowUpDate()).isFalse();
        assertThat(cleared.getFollowUpNote()).isEmpty();
    }

    @Test
    void aRepeatedRequestDoesNotBringBackWhatWasTakenAway() {
        var item = given.item("role:analyst");
        var request = followUp(item, TODAY, "Ring");
        ANNA.on(items).setFollowUp(request);
        ANNA.on(items)
                .setFollowUp(request.toBuilder()
                        .clearFollowUpDate()
                        .setRequestId(Given.id())
                        .build());

        assertThat(ANNA.on(items).setFollowUp(request).hasFollowUpDate()).isFalse();
    }

    @Test
    void aDayThatHasPassedOrIsNoneAndANoteThatIsTooLongAreRefused() {
        var item = given.item("role:analyst");
        var none = Date.newBuilder().setYear(2026).setMonth(2).setDay(30);

        assertThat(refused(followUp(item, TODAY.minusDays(1), ""))).isEqualTo("INVALID_ARGUMENT WORK_ITEM_INVALID");
        assertThat(refused(followUp(item, TODAY, "a".repeat(501)))).isEqualTo("INVALID_ARGUMENT WORK_ITEM_INVALID");
        assertThat(refused(followUp(item, TODAY, "").toBuilder()
                        .setFollowUpDate(none)
                        .build()))
                .isEqualTo("INVALID_ARGUMENT WORK_ITEM_INVALID");
    }

    @Test
    void whatIsDoneIsNotFollowedUp() {
        var item = given.completed("role:analyst", "people/ben");

        assertThat(refused(followUp(item, TODAY, ""))).isEqualTo("FAILED_PRECONDITION WORK_ITEM_NOT_OPEN");
    }

    @Test
    void itemsAreNarrowedToThoseToBeLookedAtAgainAndThoseToBeLookedAtNow() {
        var subject = "surveys/s" + Given.number();
        var now = given.item("role:analyst", subject, "survey-design", TODAY);
        var later = given.item("role:analyst", subject, "survey-design", TODAY);
        given.item("role:analyst", subject, "survey-design", TODAY);
        ANNA.on(items).setFollowUp(followUp(now, TODAY, ""));
        ANNA.on(items).setFollowUp(followUp(later, TODAY.plusDays(9), ""));

        assertThat(listed(subject, FollowUp.PLANNED)).isEqualTo(2);
        assertThat(listed(subject, FollowUp.REACHED)).isEqualTo(1);
    }

    private int listed(String subject, FollowUp followUp) {
        return ANNA.on(items)
                .listWorkItems(ListWorkItemsRequest.newBuilder()
                        .setSubject(subject)
                        .setFollowUp(followUp)
                        .build())
                .getWorkItemsCount();
    }

    private String refused(SetFollowUpRequest request) {
        return refusalOf(() -> ANNA.on(items).setFollowUp(request));
    }

    private WorkItem get(String item) {
        return BEN.on(items)
                .getWorkItem(GetWorkItemRequest.newBuilder().setName(item).build());
    }

    private static SetFollowUpRequest followUp(String item, LocalDate date, String note) {
        return SetFollowUpRequest.newBuilder()
                .setName(item)
                .setFollowUpDate(ProtoTime.toProto(date))
                .setNote(note)
                .setRequestId(Given.id())
                .build();
    }
}
