package se.arshjul.portal.implementation;

import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.CopyProposal;
import se.arshjul.plan.v1.GetImplementationPlanRequest;
import se.arshjul.plan.v1.GetImplementationRowRequest;
import se.arshjul.plan.v1.GetPlanRequest;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.ListImplementationPlansRequest;
import se.arshjul.plan.v1.ListImplementationPlansResponse;
import se.arshjul.plan.v1.ListImplementationRowsRequest;
import se.arshjul.plan.v1.ListImplementationRowsResponse;
import se.arshjul.plan.v1.ListPlannedMeasuresRequest;
import se.arshjul.plan.v1.ListPlannedMeasuresResponse;
import se.arshjul.plan.v1.ListRowChangesRequest;
import se.arshjul.plan.v1.ListRowChangesResponse;
import se.arshjul.plan.v1.ListRowStatusesRequest;
import se.arshjul.plan.v1.ListRowStatusesResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.plan.v1.PlannedMeasure;
import se.arshjul.plan.v1.PreviewImplementationCopyRequest;
import se.arshjul.plan.v1.RowStatus;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.runtime.refusal.Refusal;

/** Reads implementation plans for the pages. */
@Component
public class Years {

    /** Rows and answers can be long, and a reply holds 4 MB. */
    private static final int PAGE = 250;

    private final Calls<PlanServiceBlockingStub> plans;
    private final Calls<ImplementationServiceBlockingStub> implementations;
    private final ActorDirectory directory;

    Years(
            Calls<PlanServiceBlockingStub> plans,
            Calls<ImplementationServiceBlockingStub> implementations,
            ActorDirectory directory) {
        this.plans = plans;
        this.implementations = implementations;
        this.directory = directory;
    }

    /** Name of the implementation plan at an address. */
    public static String name(String plan, String year) {
        return "plans/" + plan + "/implementationPlans/" + year;
    }

    public Plan plan(String plan) {
        return plans.read(stub -> stub.getPlan(
                GetPlanRequest.newBuilder().setName("plans/" + plan).build()));
    }

    public ImplementationPlan get(String name, View view) {
        return implementations.read(stub -> stub.getImplementationPlan(GetImplementationPlanRequest.newBuilder()
                .setName(name)
                .setView(view)
                .build()));
    }

    /** Nothing where there is none to be seen. */
    Optional<ImplementationPlan> find(String name, View view) {
        try {
            return Optional.of(get(name, view));
        } catch (Refusal refusal) {
            if (refusal.code() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** Those of a plan, the latest year first. */
    List<ImplementationPlan> list(String plan, View view) {
        return implementations.read(stub -> EveryPage.of(
                token -> stub.listImplementationPlans(ListImplementationPlansRequest.newBuilder()
                        .setParent("plans/" + plan)
                        .setView(view)
                        .setPageSize(PAGE)
                        .setPageToken(token)
                        .build()),
                ListImplementationPlansResponse::getImplementationPlansList,
                ListImplementationPlansResponse::getNextPageToken));
    }

    /** The rows in their order, with what their measures and actors are called. */
    public List<RowView> rows(String name, View view) {
        return rows(name, view, measures(name, view));
    }

    List<RowView> rows(String name, View view, List<PlannedMeasure> measures) {
        var words = words(measures);
        return read(name, view).stream().map(words::view).toList();
    }

    private List<ImplementationRow> read(String name, View view) {
        return implementations.read(stub -> EveryPage.of(
                token -> stub.listImplementationRows(ListImplementationRowsRequest.newBuilder()
                        .setParent(name)
                        .setView(view)
                        .setPageSize(PAGE)
                        .setPageToken(token)
                        .build()),
                ListImplementationRowsResponse::getRowsList,
                ListImplementationRowsResponse::getNextPageToken));
    }

    /** Numbers of the rows that are public, of which it can be told how far they have come. */
    Set<String> published(YearView year, List<RowView> rows) {
        if (!year.isPublic()) {
            return Set.of();
        }
        var shown = year.isDraft()
                ? read(year.plan().getName(), View.VIEW_UNSPECIFIED)
                : rows.stream().map(RowView::row).toList();
        return shown.stream().map(row -> ResourceId.of(row.getName())).collect(Collectors.toSet());
    }

    RowView row(String name, String number, View view) {
        var row = implementations.read(stub -> stub.getImplementationRow(GetImplementationRowRequest.newBuilder()
                .setName(name + "/rows/" + number)
                .setView(view)
                .build()));
        return words(name, view).view(row);
    }

    /** The measures of the version in their order. */
    List<PlannedMeasure> measures(String name, View view) {
        return implementations.read(stub -> EveryPage.of(
                token -> stub.listPlannedMeasures(ListPlannedMeasuresRequest.newBuilder()
                        .setParent(name)
                        .setView(view)
                        .setPageSize(PAGE)
                        .setPageToken(token)
                        .build()),
                ListPlannedMeasuresResponse::getPlannedMeasuresList,
                ListPlannedMeasuresResponse::getNextPageToken));
    }

    /** The measures that no row takes up. */
    static List<PlannedMeasure> gaps(List<PlannedMeasure> measures) {
        return measures.stream()
                .filter(measure -> measure.getRowCount() == 0
                        && measure.getParentElementId().isEmpty())
                .toList();
    }

    /** What differs from an earlier year, row by row. */
    List<ChangedRow> changes(String name, ImplementationPlan earlier, View view) {
        // What a measure is called that the plan does not have any more is told by the earlier year alone.
        var words = words(Stream.concat(measures(name, view).stream(), measures(earlier.getName(), view).stream())
                .toList());
        return implementations
                .read(stub -> EveryPage.of(
                        token -> stub.listRowChanges(ListRowChangesRequest.newBuilder()
                                .setParent(name)
                                .setOtherYear(earlier.getYear())
                                .setView(view)
                                .setPageSize(PAGE)
                                .setPageToken(token)
                                .build()),
                        ListRowChangesResponse::getRowChangesList,
                        ListRowChangesResponse::getNextPageToken))
                .stream()
                .map(change -> new ChangedRow(
                        change,
                        words.view(change.hasRow() ? change.getRow() : change.getOtherRow()),
                        change.hasOtherRow() ? words.view(change.getOtherRow()) : null))
                .toList();
    }

    /** What would be copied of a year. */
    List<ProposedRow> proposals(String name) {
        var words = words(name, View.WORKING);
        return implementations
                .read(stub -> stub.previewImplementationCopy(PreviewImplementationCopyRequest.newBuilder()
                        .setName(name)
                        .build()))
                .getProposalsList()
                .stream()
                .map(proposal -> new ProposedRow(proposal, words.view(proposal.getRow())))
                .toList();
    }

    /** What has been told of a row, the latest first. */
    List<RowStatus> statuses(String row, View view) {
        return implementations.read(stub -> EveryPage.of(
                token -> stub.listRowStatuses(ListRowStatusesRequest.newBuilder()
                        .setParent(row)
                        .setView(view)
                        .setPageSize(PAGE)
                        .setPageToken(token)
                        .build()),
                ListRowStatusesResponse::getRowStatusesList,
                ListRowStatusesResponse::getNextPageToken));
    }

    /** A row of an earlier year and what is proposed to become of it. */
    public record ProposedRow(CopyProposal proposal, RowView row) {

        public boolean isCopied() {
            return proposal.getCause() == CopyProposal.Cause.NOT_DONE;
        }

        public boolean isCopyable() {
            return proposal.getCause() != CopyProposal.Cause.MEASURE_GONE;
        }
    }

    private Words words(String name, View view) {
        return words(measures(name, view));
    }

    private Words words(List<PlannedMeasure> measures) {
        return new Words(
                measures.stream()
                        .collect(Collectors.toMap(
                                PlannedMeasure::getElementId, measure -> measure, (first, other) -> first)),
                directory.names());
    }
}
