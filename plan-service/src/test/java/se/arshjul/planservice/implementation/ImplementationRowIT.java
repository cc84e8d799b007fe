package se.arshjul.planservice.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arshjul.planservice.implementation.ImplementationCalls.name;
import static se.arshjul.planservice.implementation.ImplementationCalls.request;
import static se.arshjul.planservice.implementation.ImplementationCalls.row;
import static se.arshjul.planservice.implementation.ImplementationCalls.telling;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.plan.v1.CreateImplementationRowRequest;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationRow.Status;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.ListPlannedMeasuresRequest;
import se.arshjul.plan.v1.ListRowStatusesRequest;
import se.arshjul.plan.v1.PlannedMeasure;
import se.arshjul.plan.v1.RowStatus;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Rows are changed in drafts, and how far they have come is told when they are published. */
@ServiceTest
class ImplementationRowIT {

    @Autowired
    ImplementationServiceBlockingStub implementations;

    @Autowired
    JdbcClient jdbc;

    ImplementationCalls coordinator;

    @BeforeEach
    void setUp() {
        coordinator = new ImplementationCalls(implementations);
    }

    @Test
    void aRowIsAddedOnceHoweverOftenItIsSent() {
        coordinator.create(2041);
        var asked = CreateImplementationRowRequest.newBuilder()
                .setParent(name(2041))
                .setRow(row("m1-1", "ivo", "forte", "ivo"))
                .setRequestId(request())
                .build();
        var stub = As.staff("coordinator").on(implementations);

        var first = stub.createImplementationRow(asked);

        assertThat(stub.createImplementationRow(asked)).isEqualTo(first);
        assertThat(coordinator.rows(2041, View.WORKING)).containsExactly(first);
        assertThat(first.getActorsList()).containsExactly("actors/forte", "actors/ivo");
        assertThat(first.getPriority()).isEqualTo(100);
        assertThat(first.getStatus()).isEqualTo(Status.NOT_STARTED);
    }

    @Test
    void whatIsNotWellFormedIsSaidAtItsField() {
        coordinator.create(2042);

        assertThat(violationsOf(() -> coordinator.add(2042, ImplementationRow.newBuilder())))
                .contains("row REQUIRED", "row.element_id WRONG_LENGTH", "row.actors REQUIRED");
        assertThat(violationsOf(() -> coordinator.add(2042, row("m1-1", "Forte!"))))
                .containsExactly("row.actors[0] MALFORMED");
        assertThat(violationsOf(() -> coordinator.add(2042, row("m1-1", "forte").setEndMonth(1))))
                .containsExactly("row.end_month BEFORE_START");
        assertThat(violationsOf(() -> coordinator.add(2042, row("m1-1", "forte").setEndMonth(13))))
                .containsExactly("row.end_month OUT_OF_RANGE");
        for (var none : List.of("fa1", "m9-9")) {
            assertThat(violationsOf(() -> coordinator.add(2042, row(none, "forte"))))
                    .containsExactly("row.element_id UNKNOWN");
        }
    }

    @Test
    void ofTwoWhoChangeARowTheSecondIsTold() {
        coordinator.create(2043);
        var seen = coordinator.add(2043, row("m1-1", "forte"));
        var changed = coordinator.update(seen.toBuilder().setActivity("Annat").build());

        assertThat(changed.getContentVersion()).isEqualTo(2);
        assertThat(refusalOf(() -> coordinator.update(seen))).isEqualTo("ABORTED IMPLEMENTATION_ROW_CHANGED");
        assertThat(coordinator
                        .update(changed.toBuilder().setPriority(1).build())
                        .getContentVersion())
                .as("another place among the rows is nothing new to answer")
                .isEqualTo(2);
    }

    @Test
    void theNumberOfARowThatIsTakenOutIsNotUsedAgain() {
        coordinator.create(2044);
        var gone = coordinator.add(2044, row("m1-1", "forte"));
        coordinator.delete(gone);

        assertThat(coordinator.add(2044, row("m1-2", "forte")).getName()).endsWith("/rows/2");
        assertThat(coordinator.rows(2044, View.WORKING)).hasSize(1);
    }

    @Test
    void aCoordinatorAndThePeopleOfTheActorTellHowFarARowHasComeAndNobodyElse() {
        var published = publishedRow(2045);
        var member = As.person("actors/forte", "member").on(implementations);

        var told = member.tellRowStatus(telling(published, Status.UNDER_WAY, "Påbörjat"));
        var again = coordinator.tell(told, Status.DONE, "");

        assertThat(again.getStatus()).isEqualTo(Status.DONE);
        assertThat(statuses(published))
                .extracting(status -> status.getStatus() + " " + status.getNote() + " " + status.getActor())
                .containsExactly("DONE  actors/socialstyrelsen", "UNDER_WAY Påbörjat actors/forte");
        for (var foreign : List.of(
                As.person("actors/ivo", "member"), As.person("actors/forte", "respondent"), As.staff("analyst"))) {
            assertThat(refusalOf(() -> foreign.on(implementations).tellRowStatus(telling(again, Status.DROPPED, "x"))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    @Test
    void whatSomebodyElseHasToldMeanwhileIsNotToldOver() {
        var published = publishedRow(2046);
        coordinator.tell(published, Status.UNDER_WAY, "");

        assertThat(refusalOf(() -> coordinator.tell(published, Status.DONE, "")))
                .isEqualTo("ABORTED ROW_STATUS_CHANGED");
        assertThat(metadataOf(() -> coordinator.tell(published, Status.DONE, "")))
                .containsEntry("updatedBy", "people/coordinator");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM implementation_status").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void aRowIsNotPausedOrDroppedWithoutAWord() {
        var published = publishedRow(2047);

        for (var status : List.of(Status.PAUSED, Status.DROPPED)) {
            assertThat(violationsOf(() -> coordinator.tell(published, status, " ")))
                    .containsExactly("note REQUIRED");
        }
        assertThat(violationsOf(() -> coordinator.tell(published, Status.STATUS_UNSPECIFIED, "")))
                .containsExactly("status REQUIRED");
    }

    @Test
    void ofARowThatIsNotPublishedNothingIsTold() {
        coordinator.create(2048);
        var planned = coordinator.add(2048, row("m1-1", "forte"));

        assertThat(refusalOf(() -> coordinator.tell(planned, Status.DONE, "")))
                .isEqualTo("FAILED_PRECONDITION IMPLEMENTATION_PLAN_NOT_PUBLISHED");
    }

    @Test
    void aMeasureThatNoRowTakesUpIsAGapAndAPartTakesUpTheWhole() {
        coordinator.create(2049);
        var before = gaps(2049);
        coordinator.add(2049, row("m1-1", "forte"));
        coordinator.add(2049, row("m3-2-a", "forte"));

        assertThat(before).hasSize(38).contains("m1-1", "m3-2", "n1").doesNotContain("m3-2-a");
        assertThat(gaps(2049)).hasSize(36).doesNotContain("m1-1", "m3-2");
        assertThat(measures(2049, false)).filteredOn(PlannedMeasure::getCovered).isEmpty();
    }

    private ImplementationRow publishedRow(int year) {
        coordinator.create(year);
        var added = coordinator.add(year, row("m1-1", "forte"));
        coordinator.publish(year);
        return added;
    }

    private List<String> gaps(int year) {
        return measures(year, true).stream().map(PlannedMeasure::getElementId).toList();
    }

    private List<PlannedMeasure> measures(int year, boolean gapsOnly) {
        return As.staff("coordinator")
                .on(implementations)
                .listPlannedMeasures(ListPlannedMeasuresRequest.newBuilder()
                        .setParent(name(year))
                        .setView(View.WORKING)
                        .setGapsOnly(gapsOnly)
                        .setPageSize(1000)
                        .build())
                .getPlannedMeasuresList();
    }

    private List<RowStatus> statuses(ImplementationRow row) {
        return As.anyone()
                .on(implementations)
                .listRowStatuses(ListRowStatusesRequest.newBuilder()
                        .setParent(row.getName())
                        .build())
                .getRowStatusesList();
    }
}
