package se.arshjul.planservice.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.ownplan.OwnPlanCalls.stating;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.CoverageFilter;
import se.arshjul.plan.v1.CoverageRow;
import se.arshjul.plan.v1.CoverageRow.Source;
import se.arshjul.plan.v1.CoverageServiceGrpc.CoverageServiceBlockingStub;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.Plan.Level;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.plan.v1.SummarizeCoverageRequest;
import se.arshjul.plan.v1.SummarizeCoverageResponse;
import se.arshjul.plan.v1.SummarizeCoverageResponse.Gap;
import se.arshjul.planservice.ownplan.OwnPlanCalls;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** How the plans of Region Uppsala and Region Halland take up the nine national parts, and what bodies have stated. */
@ServiceTest
class CoverageIT {

    private static final String NATIONAL = "plans/nhp-patientsakerhet/versions/3";
    private static final List<String> BOTH = List.of("actors/region-uppsala", "actors/region-halland");

    @Autowired
    CoverageServiceBlockingStub coverage;

    @Autowired
    OwnPlanServiceBlockingStub ownPlans;

    @Test
    void uppsalaTakesUpNineOfNineAndHallandThreeWithSixNotChosen() {
        var rows = list(As.anyone(), CoverageFilter.newBuilder().addAllOwners(BOTH));

        assertThat(rows)
                .extracting(CoverageRow::getName)
                .containsExactly("plans/region-halland-patientsakerhet", "plans/region-uppsala-patientsakerhet");
        assertThat(rows).extracting(CoverageRow::getCoveredCount).containsExactly(3, 9);
        assertThat(kinds(rows.getFirst()))
                .containsOnlyOnce("p-leadership RENAMED", "p-knowledge SAME", "fa4 SAME")
                .filteredOn(cell -> cell.endsWith("NOT_COVERED"))
                .hasSize(6);
        assertThat(kinds(rows.getLast()))
                .hasSize(9)
                .contains("fa1 RENAMED")
                .filteredOn(cell -> cell.endsWith(" SAME"))
                .hasSize(8);
        assertThat(rows).allMatch(row -> row.getSource() == Source.STRUCTURED && row.getAddedCount() == 0);
    }

    @Test
    void theTotalsSayHowManyTakeUpEachPartAndThatHalfIsNoGap() {
        var sum = summary(As.anyone(), CoverageFilter.newBuilder().addAllOwners(BOTH));

        assertThat(sum.getStructuredCount()).isEqualTo(2);
        assertThat(total(sum, "fa4"))
                .returns(2, SummarizeCoverageResponse.Total::getCoveredCount)
                .returns(9, total -> total.getCounts().getActivityCount())
                .returns(Gap.GAP_UNSPECIFIED, SummarizeCoverageResponse.Total::getGap);
        assertThat(total(sum, "fa1"))
                .returns(1, SummarizeCoverageResponse.Total::getCoveredCount)
                .returns(2, SummarizeCoverageResponse.Total::getKnownCount)
                .returns(Gap.GAP_UNSPECIFIED, SummarizeCoverageResponse.Total::getGap);
        assertThat(total(summary(As.anyone(), CoverageFilter.newBuilder().addOwners("actors/region-halland")), "fa1"))
                .returns(Gap.NOBODY, SummarizeCoverageResponse.Total::getGap);
    }

    @Test
    void whatIsMeantIsChosenByLevelPartAndKindOfGap() {
        assertThat(plans(CoverageFilter.newBuilder().setLevel(Level.MUNICIPAL))).isEmpty();
        assertThat(plans(CoverageFilter.newBuilder().setLevel(Level.REGIONAL))).hasSize(2);
        assertThat(plans(CoverageFilter.newBuilder().setElementId("fa1"))).containsExactly("uppsala");
        assertThat(plans(CoverageFilter.newBuilder().setElementId("fa1").setKind(Kind.NOT_COVERED)))
                .containsExactly("halland");
        assertThat(plans(CoverageFilter.newBuilder().setKind(Kind.NOT_COVERED))).containsExactly("halland");
        assertThat(plans(CoverageFilter.newBuilder().setKind(Kind.RENAMED))).containsExactly("halland", "uppsala");
        assertThat(plans(CoverageFilter.newBuilder().setKind(Kind.ADDED))).isEmpty();
    }

    @Test
    void whatIsNoPartOfTheVersionIsRefused() {
        assertThat(refusalOf(() -> plans(CoverageFilter.newBuilder().setElementId("m1-1"))))
                .isEqualTo("INVALID_ARGUMENT COVERAGE_INVALID");
        assertThat(refusalOf(() -> plans(CoverageFilter.newBuilder().setLevelValue(77))))
                .isEqualTo("INVALID_ARGUMENT COVERAGE_INVALID");
        assertThat(refusalOf(() -> coverage.listCoverage(ListCoverageRequest.newBuilder()
                        .setParent("plans/nhp-patientsakerhet/versions/9")
                        .build())))
                .isEqualTo("NOT_FOUND VERSION_NOT_FOUND");
    }

    @Test
    void whatABodyHasStatedCountsForTheAgencyAndIsMarked() {
        state("kommun-orsa", Existence.OWN, "p-culture", "fa2");

        var rows = list(As.staff("analyst"), owners("kommun-orsa"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getSource()).isEqualTo(Source.STATED);
            assertThat(row.getName()).isEqualTo("ownPlans/kommun-orsa");
            assertThat(row.getLevel()).isEqualTo(Level.MUNICIPAL);
            assertThat(row.getStatedYear()).isEqualTo(2026);
            assertThat(row.getCoveredCount()).isEqualTo(2);
            assertThat(kinds(row)).contains("p-culture STATED", "fa2 STATED", "fa1 NOT_COVERED");
        });
        assertThat(summary(As.staff("analyst"), owners("kommun-orsa")).getStatedCount())
                .isEqualTo(1);
    }

    @Test
    void theUnknownAndBodiesSeeStructuredPlansAlone() {
        state("kommun-rattvik", Existence.OWN, "p-culture");

        for (var reader : List.of(
                As.anyone(), As.staff("communicator"), As.person("actors/kommun-rattvik", "respondent", "contact"))) {
            assertThat(list(reader, owners("kommun-rattvik"))).isEmpty();
            assertThat(summary(reader, owners("kommun-rattvik")).getStatedSeen())
                    .isFalse();
            assertThat(refusalOf(() -> list(reader, CoverageFilter.newBuilder().setSource(Source.STATED))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
        assertThat(summary(As.staff("coordinator"), owners("kommun-rattvik")).getStatedSeen())
                .isTrue();
    }

    @Test
    void aStructuredPlanWinsOverWhatTheBodyHasStated() {
        state("region-halland", Existence.OWN, "p-culture");

        assertThat(list(As.staff("coordinator"), owners("region-halland")))
                .singleElement()
                .returns(Source.STRUCTURED, CoverageRow::getSource)
                .returns(3, CoverageRow::getCoveredCount);
    }

    @Test
    void whoHasNoPlanHasNoRowAndWhoDoesNotSayWhatItTakesUpIsUnknown() {
        state("kommun-alvdalen", Existence.NONE);
        state("kommun-malung", Existence.PART_OF_ANOTHER);

        assertThat(list(As.staff("analyst"), owners("kommun-alvdalen", "kommun-malung")))
                .singleElement()
                .satisfies(row -> assertThat(kinds(row)).allMatch(cell -> cell.endsWith(" UNKNOWN")));
        assertThat(total(summary(As.staff("analyst"), owners("kommun-malung")), "fa1"))
                .returns(0, SummarizeCoverageResponse.Total::getKnownCount)
                .returns(Gap.GAP_UNSPECIFIED, SummarizeCoverageResponse.Total::getGap);
    }

    @Test
    void theLatestStatementCounts() {
        state("kommun-leksand", Existence.OWN, "p-culture", "fa1");
        OwnPlanCalls.state(ownPlans, stating("kommun-leksand", 2027, 1, Existence.NONE));

        assertThat(list(As.staff("analyst"), owners("kommun-leksand"))).isEmpty();
    }

    private void state(String body, Existence existence, String... elements) {
        var request = stating(body, 2026, 1, existence);
        request.getStatementBuilder().addAllElements(List.of(elements));
        OwnPlanCalls.state(ownPlans, request);
    }

    private static CoverageFilter.Builder owners(String... bodies) {
        return CoverageFilter.newBuilder()
                .addAllOwners(
                        List.of(bodies).stream().map(body -> "actors/" + body).toList());
    }

    private List<String> plans(CoverageFilter.Builder filter) {
        return list(As.anyone(), filter.addAllOwners(BOTH)).stream()
                .map(row -> row.getName().replaceFirst("plans/region-([a-z]+)-.*", "$1"))
                .toList();
    }

    private List<CoverageRow> list(As reader, CoverageFilter.Builder filter) {
        return reader.on(coverage)
                .listCoverage(ListCoverageRequest.newBuilder()
                        .setParent(NATIONAL)
                        .setFilter(filter)
                        .setPageSize(1000)
                        .build())
                .getRowsList();
    }

    private SummarizeCoverageResponse summary(As reader, CoverageFilter.Builder filter) {
        return reader.on(coverage)
                .summarizeCoverage(SummarizeCoverageRequest.newBuilder()
                        .setParent(NATIONAL)
                        .setFilter(filter)
                        .build());
    }

    private static SummarizeCoverageResponse.Total total(SummarizeCoverageResponse sum, String part) {
        return sum.getTotalsList().stream()
                .collect(Collectors.toMap(SummarizeCoverageResponse.Total::getElementId, one -> one))
                .get(part);
    }

    private static List<String> kinds(CoverageRow row) {
        return row.getCellsList().stream()
                .map(cell -> cell.getElementId() + " " + cell.getKind())
                .toList();
    }
}
