package se.arshjul.planservice.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.ownplan.OwnPlanCalls.stating;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.AlignmentServiceGrpc.AlignmentServiceBlockingStub;
import se.arshjul.plan.v1.CoverageFilter;
import se.arshjul.plan.v1.CoverageRow;
import se.arshjul.plan.v1.CoverageRow.Cell;
import se.arshjul.plan.v1.CoverageServiceGrpc.CoverageServiceBlockingStub;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.ListCoverageResponse;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Row;
import se.arshjul.plan.v1.SummarizeCoverageRequest;
import se.arshjul.plan.v1.SummarizeCoverageResponse.Gap;
import se.arshjul.plan.v1.SummarizeCoverageResponse.Total;
import se.arshjul.planservice.ownplan.OwnPlanCalls;
import se.arshjul.planservice.plan.Plan.Level;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.takeup.SomeParts;
import se.arshjul.planservice.takeup.WrittenPlans;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** The table and its sums say no more than what is known of each plan. */
@ServiceTest
class CoverageKnownIT {

    @Autowired
    CoverageServiceBlockingStub coverage;

    @Autowired
    AlignmentServiceBlockingStub alignments;

    @Autowired
    OwnPlanServiceBlockingStub ownPlans;

    @Autowired
    WrittenPlans written;

    @Autowired
    SomeParts some;

    @Test
    void aPartThatWasNotThereWhenThePlanWasMadeIsUnknownAndNotLeftOut() {
        var first = written.inOne(() -> some.national("later-part", Coverage.FULL));
        var second = written.inOne(() -> {
            var national = new VersionName(first.plan(), 2);
            written.version(national, Stage.PUBLISHED, Coverage.FULL, "");
            some.parts(national);
            some.area(national, "fa3", null);
            return national;
        });
        var own = written.inOne(() -> {
            var region = some.plan("later-part-region", Level.REGIONAL, first);
            some.area(region, "a", "fa1");
            var unit = some.plan("later-part-unit", Level.ADMINISTRATION, region);
            some.area(unit, "b", "a");
            return region;
        });

        assertThat(list(As.anyone(), second, CoverageFilter.getDefaultInstance())
                        .getRowsList())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.getCellsList())
                        .extracting(Cell::getKind)
                        .containsExactly(Kind.NOT_COVERED, Kind.SAME, Kind.NOT_COVERED, Kind.UNKNOWN));
        assertThat(SomeParts.alignment(alignments, own, second).getRowsList())
                .as("the page of the plan says the same")
                .extracting(Row::getKind)
                .containsExactly(Kind.NOT_COVERED, Kind.SAME, Kind.NOT_COVERED, Kind.UNKNOWN);
    }

    @Test
    void thePartAndTheWayThatAreAskedForLeaveNoPlanOutOfTheSums() {
        var national = written.inOne(() -> {
            var version = some.national("half", Coverage.FULL);
            some.area(some.plan("half-one", Level.REGIONAL, version), "a", "fa1");
            some.plan("half-other", Level.REGIONAL, version);
            return version;
        });
        var filter = CoverageFilter.newBuilder()
                .setElementId("fa1")
                .setKind(Kind.NOT_COVERED)
                .build();

        var sum = As.anyone()
                .on(coverage)
                .summarizeCoverage(SummarizeCoverageRequest.newBuilder()
                        .setParent(national.toString())
                        .setFilter(filter)
                        .build());

        assertThat(sum.getRowCount()).isEqualTo(1);
        assertThat(sum.getStructuredCount()).isEqualTo(2);
        assertThat(sum.getTotals(1))
                .returns(1, Total::getCoveredCount)
                .returns(2, Total::getKnownCount)
                .returns(Gap.GAP_UNSPECIFIED, Total::getGap);
        assertThat(list(As.anyone(), national, filter)).satisfies(page -> {
            assertThat(page.getRowsList()).hasSize(1);
            assertThat(page.getSummary()).as("one reading gives both").isEqualTo(sum);
        });
    }

    @Test
    void howMuchIsKnownIsToldBesideHowMuchIsTakenUp() {
        var own = written.inOne(() -> {
            var plan = written.plan("dim-region", Level.REGIONAL, "actors/dim", some.national("dim", Coverage.FULL));
            written.partialVersion(plan, Stage.ADOPTED);
            some.area(plan, "a", "fa1");
            some.area(plan, "b", null);
            return plan;
        });
        var national = new VersionName(PlanName.parse("plans/dim"), 1);

        assertThat(list(As.anyone(), national, CoverageFilter.getDefaultInstance())
                        .getRowsList())
                .singleElement()
                .returns(1, CoverageRow::getCoveredCount)
                .returns(1, CoverageRow::getKnownCount)
                .returns(0, CoverageRow::getAddedCount)
                .returns(false, CoverageRow::getAddedKnown);
        assertThat(SomeParts.alignment(alignments, own, national).getKnownCount())
                .isEqualTo(1);
    }

    @Test
    void whatABodySaysOfAnotherPlanOrDoesNotSayHidesNothingOfWhatItHasSaidOfThisOne() {
        state("kommun-mora", 2026, Existence.OWN, OwnPlanCalls.PLAN_VERSION, "p-culture");
        state("kommun-mora", 2027, Existence.OWN, "plans/en-annan-plan/versions/1", "x");
        state("kommun-mora", 2028, Existence.NOT_STATED, OwnPlanCalls.PLAN_VERSION);

        var national = new VersionName(PlanName.parse("plans/nhp-patientsakerhet"), 3);
        assertThat(list(
                                As.staff("analyst"),
                                national,
                                CoverageFilter.newBuilder()
                                        .addOwners("actors/kommun-mora")
                                        .build())
                        .getRowsList())
                .singleElement()
                .returns(2026, CoverageRow::getStatedYear)
                .returns(1, CoverageRow::getCoveredCount)
                .returns(9, CoverageRow::getKnownCount);
    }

    private void state(String body, int year, Existence existence, String version, String... elements) {
        var request = stating(body, year, 1, existence);
        request.getStatementBuilder().setPlanVersion(version).addAllElements(List.of(elements));
        OwnPlanCalls.state(ownPlans, request);
    }

    private ListCoverageResponse list(As reader, VersionName version, CoverageFilter filter) {
        return reader.on(coverage)
                .listCoverage(ListCoverageRequest.newBuilder()
                        .setParent(version.toString())
                        .setFilter(filter)
                        .setPageSize(1000)
                        .build());
    }
}
