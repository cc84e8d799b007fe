package se.arshjul.planservice.implementation;

import java.util.List;
import se.arshjul.plan.v1.CreateImplementationPlanRequest;
import se.arshjul.plan.v1.DeleteImplementationRowRequest;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ListImplementationPlansResponse;
import se.arshjul.plan.v1.ListPlannedMeasuresResponse;
import se.arshjul.plan.v1.PlannedMeasure;
import se.arshjul.plan.v1.PreviewImplementationCopyResponse;
import se.arshjul.plan.v1.PublishImplementationPlanRequest;
import se.arshjul.plan.v1.ReviseImplementationPlanRequest;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Implementation plans between contract and domain. */
final class ImplementationProtos {

    private static final RequestRules<CreateImplementationPlanRequest> CREATE = RequestRules.of(
                    CreateImplementationPlanRequest.getDefaultInstance())
            .required("year")
            .range("year", 2000, 2100)
            .range("source_year", 2000, 2100)
            .maxItems("choices", 500)
            .maxLength("choices.reason", 500)
            .maxLength("carry_reason", 500);

    private static final RequestRules<ReviseImplementationPlanRequest> REVISE = RequestRules.of(
                    ReviseImplementationPlanRequest.getDefaultInstance())
            .length("reason", 1, 500);

    private ImplementationProtos() {}

    static boolean working(View view) {
        return view == View.WORKING;
    }

    static CreateImplementationPlan.Command toCommand(CreateImplementationPlanRequest request) {
        CREATE.check(request, ImplementationRefusals::invalid);
        return new CreateImplementationPlan.Command(
                new ImplementationName(PlanName.parse(request.getParent()), request.getYear()),
                request.getPlanVersion(),
                request.getSourceYear(),
                new Copying(
                        request.getChoicesList().stream()
                                .map(choice ->
                                        new Copying.Choice(choice.getRow(), choice.getCopied(), choice.getReason()))
                                .toList(),
                        request.getCarryReason()));
    }

    static PublishImplementationPlan.Command toCommand(PublishImplementationPlanRequest request) {
        return new PublishImplementationPlan.Command(ImplementationName.parse(request.getName()), request.getEtag());
    }

    static ReviseImplementationPlan.Command toCommand(ReviseImplementationPlanRequest request) {
        REVISE.check(request, ImplementationRefusals::invalid);
        return new ReviseImplementationPlan.Command(
                ImplementationName.parse(request.getName()), request.getReason(), request.getEtag());
    }

    static DeleteRow.Command toCommand(DeleteImplementationRowRequest request) {
        return new DeleteRow.Command(RowName.parse(request.getName()), request.getEtag());
    }

    static se.arshjul.plan.v1.ImplementationPlan toProto(ImplementationPlan plan) {
        var proto = se.arshjul.plan.v1.ImplementationPlan.newBuilder()
                .setName(plan.name().toString())
                .setYear(plan.name().year())
                .setPlanVersion(plan.version().toString())
                .setState(
                        plan.isPublished()
                                ? se.arshjul.plan.v1.ImplementationPlan.State.PUBLISHED
                                : se.arshjul.plan.v1.ImplementationPlan.State.DRAFT)
                .setRevision(plan.revision())
                .setPublishedRevision(plan.published())
                .setRevisionReason(plan.reason())
                .setSourceYear(plan.sourceYear())
                .setExample(plan.example())
                .setRowCount(plan.counts().rows())
                .setUnfollowedCount(plan.counts().unfollowed())
                .setEtag(plan.etag());
        var time = plan.publishTime();
        return time == null
                ? proto.build()
                : proto.setPublishTime(ProtoTime.toProto(time)).build();
    }

    static ListImplementationPlansResponse toPlans(Page.Of<ImplementationPlan> page) {
        return ListImplementationPlansResponse.newBuilder()
                .addAllImplementationPlans(
                        page.map(ImplementationProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static PreviewImplementationCopyResponse toProto(List<CopyProposal> proposals) {
        return PreviewImplementationCopyResponse.newBuilder()
                .addAllProposals(proposals.stream()
                        .map(proposal -> se.arshjul.plan.v1.CopyProposal.newBuilder()
                                .setRow(RowProtos.toProto(proposal.row()))
                                .setCause(se.arshjul.plan.v1.CopyProposal.Cause.valueOf(
                                        proposal.cause().name()))
                                .build())
                        .toList())
                .build();
    }

    static ListPlannedMeasuresResponse toMeasures(List<Measure.Planned> planned, Page page) {
        var shown = page.of(
                        Numbered.after(planned, page.afterNumber(), page.rowsToRead()),
                        one -> String.valueOf(one.number()))
                .map(one -> toProto(one.item()));
        return ListPlannedMeasuresResponse.newBuilder()
                .addAllPlannedMeasures(shown.items())
                .setNextPageToken(shown.nextPageToken())
                .build();
    }

    private static PlannedMeasure toProto(Measure.Planned planned) {
        var measure = planned.measure();
        var parent = measure.parent();
        return PlannedMeasure.newBuilder()
                .setElementId(measure.element())
                .setCode(measure.code())
                .setLabel(measure.label())
                .setParentElementId(parent == null ? "" : parent)
                .setRowCount(planned.rows())
                .setCovered(measure.covered())
                .build();
    }
}
