package se.arshjul.planservice.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.implementation.ImplementationCalls.creating;
import static se.arshjul.planservice.implementation.ImplementationCalls.name;
import static se.arshjul.planservice.implementation.ImplementationCalls.row;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.CopyChoice;
import se.arshjul.plan.v1.CreateImplementationPlanRequest;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationRow.Status;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.ListRowChangesRequest;
import se.arshjul.plan.v1.PreviewImplementationCopyRequest;
import se.arshjul.plan.v1.RowChange;
import se.arshjul.plan.v1.RowChange.Kind;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A year is begun with what is left of the year before, and what differs is told row by row. */
@ServiceTest
class CopyForwardIT {

    @Autowired
    ImplementationServiceBlockingStub implementations;

    ImplementationCalls coordinator;

    @BeforeEach
    void setUp() {
        coordinator = new ImplementationCalls(implementations);
    }

    @Test
    void whatIsDoneOrDroppedIsLeftOutAndTheRestIsCarriedOverWithAReason() {
        lastYear(2050);

        assertThat(proposals(2050)).containsExactly("NOT_DONE", "DONE", "DROPPED", "NOT_DONE");
        assertThat(violationsOf(() -> copy(creating(2051).setSourceYear(2050))))
                .containsExactly("carry_reason REQUIRED");
        var begun = copy(creating(2051).setSourceYear(2050).setCarryReason("Fortsätter"));

        assertThat(begun.getSourceYear()).isEqualTo(2050);
        assertThat(coordinator.rows(2051, View.WORKING))
                .extracting(one -> one.getElementId() + " " + one.getStatus() + " " + one.getCarryReason())
                .containsExactly("m1-1 UNDER_WAY Fortsätter", "m1-4 NOT_STARTED Fortsätter");
        assertThat(coordinator.rows(2051, View.WORKING))
                .extracting(ImplementationRow::getSourceRow)
                .containsExactly(name(2050) + "/rows/1", name(2050) + "/rows/4");
    }

    @Test
    void aRowCanBeChosenOtherwiseThanIsProposed() {
        lastYear(2052);

        copy(creating(2053)
                .setSourceYear(2052)
                .setCarryReason("Fortsätter")
                .addChoices(choice(2052, 1, false, ""))
                .addChoices(choice(2052, 2, true, ""))
                .addChoices(choice(2052, 4, true, "Väntar på lag")));

        assertThat(coordinator.rows(2053, View.WORKING))
                .extracting(one -> one.getElementId() + " " + one.getStatus() + " " + one.getCarryReason())
                .containsExactly("m1-2 NOT_STARTED Fortsätter", "m1-4 NOT_STARTED Väntar på lag");
    }

    @Test
    void whatHasBecomeOfEachRowIsTold() {
        lastYear(2054);
        copy(creating(2055).setSourceYear(2054).setCarryReason("Fortsätter"));
        var carried = coordinator.rows(2055, View.WORKING).getFirst();
        coordinator.update(
                carried.toBuilder().setActivity("Bredare").setEndMonth(12).build());
        coordinator.add(2055, row("m2-1", "skr"));

        assertThat(changes(2055, 0))
                .extracting(change -> change.getKind() + " " + element(change) + change.getChangedFieldsList())
                .containsExactly(
                        "CHANGED m1-1[activity, end_month]",
                        "CARRIED_OVER m1-4[]",
                        "NEW m2-1[]",
                        "LEFT_OUT m1-2[]",
                        "LEFT_OUT m1-3[]");
        assertThat(changes(2055, 2055)).extracting(RowChange::getKind).containsOnly(Kind.CARRIED_OVER);
    }

    @Test
    void aRowIsKnownAgainThroughTheYearsBetween() {
        lastYear(2056);
        copy(creating(2057).setSourceYear(2056).setCarryReason("Fortsätter"));
        copy(creating(2058).setSourceYear(2057).setCarryReason("Fortsätter"));

        assertThat(changes(2058, 2056))
                .extracting(RowChange::getKind)
                .containsExactly(Kind.CARRIED_OVER, Kind.CARRIED_OVER, Kind.LEFT_OUT, Kind.LEFT_OUT);
    }

    @Test
    void whatCannotBeCopiedIsSaid() {
        lastYear(2060);

        assertThat(violationsOf(() -> copy(creating(2059).setSourceYear(2060))))
                .containsExactly("source_year NOT_EARLIER");
        assertThat(refusalOf(() -> copy(creating(2062).setSourceYear(2061))))
                .isEqualTo("NOT_FOUND IMPLEMENTATION_PLAN_NOT_FOUND");
        assertThat(violationsOf(() -> copy(
                        creating(2062).setSourceYear(2060).setCarryReason("x").addChoices(choice(2060, 77, true, "")))))
                .containsExactly("choices[0].row UNKNOWN");
    }

    /** A row that is under way, one that is done, one that was dropped and one that was never begun. */
    private void lastYear(int year) {
        coordinator.create(year);
        var rows = List.of("m1-1", "m1-2", "m1-3", "m1-4").stream()
                .map(element -> coordinator.add(year, row(element, "forte")))
                .toList();
        coordinator.publish(year);
        coordinator.tell(rows.get(0), Status.UNDER_WAY, "");
        coordinator.tell(rows.get(1), Status.DONE, "");
        coordinator.tell(rows.get(2), Status.DROPPED, "Inga medel");
    }

    private ImplementationPlan copy(CreateImplementationPlanRequest.Builder asked) {
        return As.staff("coordinator").on(implementations).createImplementationPlan(asked.build());
    }

    private static CopyChoice choice(int year, int number, boolean copied, String reason) {
        return CopyChoice.newBuilder()
                .setRow(name(year) + "/rows/" + number)
                .setCopied(copied)
                .setReason(reason)
                .build();
    }

    private List<String> proposals(int year) {
        return As.staff("coordinator")
                .on(implementations)
                .previewImplementationCopy(PreviewImplementationCopyRequest.newBuilder()
                        .setName(name(year))
                        .build())
                .getProposalsList()
                .stream()
                .map(proposal -> proposal.getCause().name())
                .toList();
    }

    private List<RowChange> changes(int year, int other) {
        return As.staff("coordinator")
                .on(implementations)
                .listRowChanges(ListRowChangesRequest.newBuilder()
                        .setParent(name(year))
                        .setOtherYear(other)
                        .setView(View.WORKING)
                        .build())
                .getRowChangesList();
    }

    private static String element(RowChange change) {
        return change.hasRow()
                ? change.getRow().getElementId()
                : change.getOtherRow().getElementId();
    }
}
