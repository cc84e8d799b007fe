package se.arshjul.planservice.coverage;

import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.ListCoverageResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.SummarizeCoverageRequest;
import se.arshjul.plan.v1.SummarizeCoverageResponse;
import se.arshjul.planservice.alignment.AlignmentProtos;
import se.arshjul.planservice.coverage.CoverageRow.Source;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.takeup.Kind;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestRules;

/** Coverage between contract and domain. */
final class CoverageProtos {

    private static final RequestRules<ListCoverageRequest> LIST = RequestRules.of(
                    ListCoverageRequest.getDefaultInstance())
            .maxItems("filter.owners", 400)
            .maxLength("filter.element_id", 63);

    private static final RequestRules<SummarizeCoverageRequest> SUMMARIZE = RequestRules.of(
                    SummarizeCoverageRequest.getDefaultInstance())
            .maxItems("filter.owners", 400)
            .maxLength("filter.element_id", 63);

    private CoverageProtos() {}

    static CoverageFilter toFilter(ListCoverageRequest request) {
        return toFilter(LIST.check(request, CoverageRefusals::invalid).getFilter());
    }

    static CoverageFilter toFilter(SummarizeCoverageRequest request) {
        return toFilter(SUMMARIZE.check(request, CoverageRefusals::invalid).getFilter());
    }

    private static CoverageFilter toFilter(se.arshjul.plan.v1.CoverageFilter filter) {
        return new CoverageFilter(
                toLevel(filter.getLevel()),
                filter.getOwnersList().stream().sorted().toList(),
                toSource(filter.getSource()),
                filter.getElementId(),
                toKind(filter.getKind()));
    }

    private static Plan.@Nullable Level toLevel(se.arshjul.plan.v1.Plan.Level level) {
        return switch (level) {
            case NATIONAL -> Plan.Level.NATIONAL;
            case REGIONAL -> Plan.Level.REGIONAL;
            case MUNICIPAL -> Plan.Level.MUNICIPAL;
            case ADMINISTRATION -> Plan.Level.ADMINISTRATION;
            case LEVEL_UNSPECIFIED -> null;
            case UNRECOGNIZED -> throw CoverageRefusals.unknown("filter.level");
        };
    }

    private static @Nullable Source toSource(se.arshjul.plan.v1.CoverageRow.Source source) {
        return switch (source) {
            case STRUCTURED -> Source.STRUCTURED;
            case STATED -> Source.STATED;
            case SOURCE_UNSPECIFIED -> null;
            case UNRECOGNIZED -> throw CoverageRefusals.unknown("filter.source");
        };
    }

    private static @Nullable Kind toKind(SummarizeAlignmentResponse.Kind kind) {
        return switch (kind) {
            case SAME -> Kind.SAME;
            case RENAMED -> Kind.RENAMED;
            case NOT_COVERED -> Kind.NOT_COVERED;
            case UNKNOWN -> Kind.UNKNOWN;
            case SUBSET -> Kind.SUBSET;
            case ADDED -> Kind.ADDED;
            case STATED -> Kind.STATED;
            case KIND_UNSPECIFIED -> null;
            case UNRECOGNIZED -> throw CoverageRefusals.unknown("filter.kind");
        };
    }

    static ListCoverageResponse toProto(Coverage coverage, Page.Of<CoverageRow> page) {
        return ListCoverageResponse.newBuilder()
                .addAllRows(page.map(CoverageProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .setSummary(toProto(coverage))
                .build();
    }

    private static se.arshjul.plan.v1.CoverageRow toProto(CoverageRow row) {
        var version = row.version();
        var message = se.arshjul.plan.v1.CoverageRow.newBuilder()
                .setSource(se.arshjul.plan.v1.CoverageRow.Source.valueOf(
                        row.source().name()))
                .setName((row.source() == Source.STRUCTURED ? "plans/" : "ownPlans/") + row.id())
                .setVersion(version == null ? "" : version.toString())
                .setTitle(row.title())
                .setOwner(row.owner())
                .setDisplayName(row.displayName())
                .setLevel(se.arshjul.plan.v1.Plan.Level.valueOf(row.level().name()))
                .setCoveredCount(row.covered())
                .setAddedCount(row.added())
                .setStatedYear(row.statedYear())
                .setKnownCount(row.known())
                .setAddedKnown(row.addedKnown());
        row.cells()
                .forEach(cell -> message.addCells(se.arshjul.plan.v1.CoverageRow.Cell.newBuilder()
                        .setElementId(cell.part())
                        .setKind(AlignmentProtos.toProto(cell.kind()))
                        .setCounts(AlignmentProtos.toProto(cell.counts()))));
        return message.build();
    }

    static SummarizeCoverageResponse toProto(Coverage coverage) {
        return SummarizeCoverageResponse.newBuilder()
                .addAllTotals(
                        coverage.totals().stream().map(CoverageProtos::toProto).toList())
                .setStructuredCount(coverage.of(Source.STRUCTURED))
                .setStatedCount(coverage.of(Source.STATED))
                .setStatedSeen(coverage.statedSeen())
                .setAddedPlanCount(coverage.adding())
                .setRowCount(coverage.rows().size())
                .build();
    }

    private static SummarizeCoverageResponse.Total toProto(Coverage.Total total) {
        var message = SummarizeCoverageResponse.Total.newBuilder()
                .setElementId(total.part().id())
                .setLabel(total.part().label())
                .setElementKind(se.arshjul.plan.v1.Element.Kind.valueOf(
                        total.part().kind().name()))
                .setCoveredCount(total.covered())
                .setKnownCount(total.known())
                .setCounts(AlignmentProtos.toProto(total.counts()))
                .setGap(toProto(total.gap()));
        total.kinds()
                .forEach((kind, plans) -> message.addKindCounts(SummarizeCoverageResponse.KindCount.newBuilder()
                        .setKind(AlignmentProtos.toProto(kind))
                        .setPlanCount(plans)));
        return message.build();
    }

    private static SummarizeCoverageResponse.Gap toProto(Coverage.Gap gap) {
        return switch (gap) {
            case NONE -> SummarizeCoverageResponse.Gap.GAP_UNSPECIFIED;
            case FEW -> SummarizeCoverageResponse.Gap.FEW;
            case NOBODY -> SummarizeCoverageResponse.Gap.NOBODY;
        };
    }
}
