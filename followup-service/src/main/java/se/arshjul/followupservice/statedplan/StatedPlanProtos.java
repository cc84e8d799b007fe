package se.arshjul.followupservice.statedplan;

import se.arshjul.followupservice.statedplan.StatedPlan.Existence;
import se.arshjul.runtime.proto.ProtoTime;

/** Stated plans as messages. */
final class StatedPlanProtos {

    private StatedPlanProtos() {}

    static se.arshjul.followup.v1.StatedPlan toProto(StatedPlan plan) {
        var recipient = plan.request().recipient();
        var facts = plan.facts();
        var message = se.arshjul.followup.v1.StatedPlan.newBuilder()
                .setRequest(plan.request().name().toString())
                .setVersion(plan.response().version())
                .setYear(plan.request().name().survey().year())
                .setActor(recipient.actor())
                .setRecipientKind(recipient.kind())
                .setDisplayName(recipient.displayName())
                .setExistence(toProto(facts.existence()))
                .setTitle(facts.title())
                .setStartYear(facts.startYear())
                .setEndYear(facts.endYear())
                .setDecidedBy(facts.decidedBy())
                .setLink(facts.link())
                .addAllParts(facts.parts())
                .setFilesAttached(facts.filesAttached())
                .setPlanVersion(plan.planVersion());
        var receipt = plan.response().receipt();
        return receipt == null
                ? message.build()
                : message.setReference(receipt.reference())
                        .setApproveTime(ProtoTime.toProto(receipt.approveTime()))
                        .build();
    }

    private static se.arshjul.followup.v1.StatedPlan.Existence toProto(Existence existence) {
        return switch (existence) {
            case OWN -> se.arshjul.followup.v1.StatedPlan.Existence.OWN;
            case PART_OF_ANOTHER -> se.arshjul.followup.v1.StatedPlan.Existence.PART_OF_ANOTHER;
            case IN_PROGRESS -> se.arshjul.followup.v1.StatedPlan.Existence.IN_PROGRESS;
            case NONE -> se.arshjul.followup.v1.StatedPlan.Existence.NONE;
            case NOT_STATED -> se.arshjul.followup.v1.StatedPlan.Existence.NOT_STATED;
        };
    }
}
