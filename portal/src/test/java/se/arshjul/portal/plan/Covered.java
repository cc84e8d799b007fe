package se.arshjul.portal.plan;

import java.util.List;
import java.util.stream.Stream;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.plan.v1.CoverageFilter;
import se.arshjul.plan.v1.CoverageRow;
import se.arshjul.plan.v1.CoverageRow.Cell;
import se.arshjul.plan.v1.CoverageRow.Source;
import se.arshjul.plan.v1.CoverageServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.ListCoverageResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Counts;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.plan.v1.SummarizeCoverageResponse;
import se.arshjul.plan.v1.SummarizeCoverageResponse.Gap;
import se.arshjul.plan.v1.SummarizeCoverageResponse.Total;
import se.arshjul.portal.FakePlatform;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** How a region's plan takes up two parts, and for the agency what a municipality has stated of its own. */
final class Covered {

    private static final CoverageRow REGION = CoverageRow.newBuilder()
            .setSource(Source.STRUCTURED)
            .setName("plans/region")
            .setVersion("plans/region/versions/1")
            .setTitle("=Regionens plan")
            .setOwner("actors/region-uppsala")
            .setLevel(Plan.Level.REGIONAL)
            .addCells(Cell.newBuilder()
                    .setElementId("p-culture")
                    .setKind(Kind.NOT_COVERED)
                    .setCounts(Counts.getDefaultInstance()))
            .addCells(Cell.newBuilder()
                    .setElementId("fa1")
                    .setKind(Kind.RENAMED)
                    .setCounts(Counts.newBuilder().setGoalCount(1).setActivityCount(8)))
            .setCoveredCount(1)
            .setKnownCount(2)
            .setAddedCount(2)
            .setAddedKnown(true)
            .build();

    private static final CoverageRow MUNICIPALITY = CoverageRow.newBuilder()
            .setSource(Source.STATED)
            .setName("ownPlans/kommun-ale")
            .setOwner("actors/kommun-ale")
            .setDisplayName("Ale kommun")
            .setLevel(Plan.Level.MUNICIPAL)
            .addCells(Cell.newBuilder().setElementId("p-culture").setKind(Kind.STATED))
            .addCells(Cell.newBuilder().setElementId("fa1").setKind(Kind.UNKNOWN))
            .setCoveredCount(1)
            .setKnownCount(1)
            .setStatedYear(2026)
            .build();

    private final FakePlatform platform;
    private final boolean stated;

    /** @param stated whether the reader sees what bodies have stated */
    Covered(FakePlatform platform, boolean stated) {
        this.platform = platform;
        this.stated = stated;
    }

    void all() {
        platform.handle(CoverageServiceGrpc.getListCoverageMethod(), this::answer);
        platform.answer(
                ActorServiceGrpc.getListActorsMethod(),
                ListActorsResponse.newBuilder()
                        .addActors(body("actors/region-uppsala", "Region Uppsala", "03"))
                        .addActors(body("actors/socialstyrelsen", "Socialstyrelsen", ""))
                        .build());
    }

    private ListCoverageResponse answer(ListCoverageRequest asked) {
        var rows = rows(asked.getFilter());
        return ListCoverageResponse.newBuilder()
                .addAllRows(rows)
                .setSummary(sum().setRowCount(rows.size()))
                .build();
    }

    /** What is answered where a part is asked for that the version does not have. */
    static Refusal noPart() {
        return Refusal.invalid(
                "COVERAGE_INVALID",
                "The filter is not well formed.",
                List.of(new FieldViolation("filter.element_id", "NO_PART", "No part.")));
    }

    private List<CoverageRow> rows(CoverageFilter filter) {
        return Stream.of(REGION, MUNICIPALITY)
                .filter(row -> stated || row.getSource() == Source.STRUCTURED)
                .filter(row -> filter.getOwnersList().isEmpty()
                        || filter.getOwnersList().contains(row.getOwner()))
                .toList();
    }

    SummarizeCoverageResponse.Builder sum() {
        return SummarizeCoverageResponse.newBuilder()
                .addTotals(total("p-culture", "Säkerhetskultur", stated ? 1 : 0)
                        .setKnownCount(stated ? 2 : 1)
                        .setGap(stated ? Gap.GAP_UNSPECIFIED : Gap.NOBODY))
                .addTotals(total("fa1", "Öka kunskapen", 1)
                        .setKnownCount(1)
                        .setCounts(Counts.newBuilder().setGoalCount(1).setActivityCount(8)))
                .setStructuredCount(1)
                .setStatedCount(stated ? 1 : 0)
                .setStatedSeen(stated)
                .setAddedPlanCount(1);
    }

    private static Total.Builder total(String id, String label, int covered) {
        return Total.newBuilder()
                .setElementId(id)
                .setLabel(label)
                .setElementKind(id.equals("fa1") ? Element.Kind.FOCUS_AREA : Element.Kind.PREREQUISITE)
                .setCoveredCount(covered);
    }

    private static Actor body(String name, String called, String county) {
        return Actor.newBuilder()
                .setName(name)
                .setDisplayName(called)
                .setCountyCode(county)
                .build();
    }
}
