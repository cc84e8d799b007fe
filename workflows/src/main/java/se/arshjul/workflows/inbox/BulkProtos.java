package se.arshjul.workflows.inbox;

import java.time.LocalDate;
import java.util.List;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;
import se.arshjul.workflow.v1.BulkOutcome;
import se.arshjul.workflow.v1.ChangeWorkItemsRequest;
import se.arshjul.workflow.v1.PreviewWorkItemChangesRequest;

/** Changes of several items between contract and domain. */
final class BulkProtos {

    private static final int NAMES = 100;

    private static final RequestRules<PreviewWorkItemChangesRequest> PREVIEW = RequestRules.of(
                    PreviewWorkItemChangesRequest.getDefaultInstance())
            .required("names")
            .maxItems("names", NAMES)
            .required("change.kind")
            .date("change.follow_up_date")
            .maxLength("change.note", 500);

    private static final RequestRules<ChangeWorkItemsRequest> CHANGE = RequestRules.of(
                    ChangeWorkItemsRequest.getDefaultInstance())
            .required("names")
            .maxItems("names", NAMES)
            .required("change.kind")
            .date("change.follow_up_date")
            .maxLength("change.note", 500);

    private BulkProtos() {}

    static BulkChange toChange(PreviewWorkItemChangesRequest request, LocalDate today) {
        return toChange(PREVIEW.check(request, WorkItemRefusals::invalid).getChange(), today);
    }

    static BulkChange toChange(ChangeWorkItemsRequest request, LocalDate today) {
        return toChange(CHANGE.check(request, WorkItemRefusals::invalid).getChange(), today);
    }

    private static BulkChange toChange(se.arshjul.workflow.v1.BulkChange change, LocalDate today) {
        return switch (change.getKind()) {
            case CLAIM -> new BulkChange.Claim();
            case RELEASE -> new BulkChange.Release();
            case FOLLOW_UP -> followUp(change, today);
            case KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw WorkItemRefusals.invalid(
                        List.of(new FieldViolation("change.kind", "UNKNOWN", "A kind of the contract.")));
        };
    }

    private static BulkChange followUp(se.arshjul.workflow.v1.BulkChange change, LocalDate today) {
        var date = change.hasFollowUpDate() ? ProtoTime.toLocalDate(change.getFollowUpDate()) : null;
        if (date != null && date.isBefore(today)) {
            throw WorkItemRefusals.dayHasPassed();
        }
        return new BulkChange.FollowUp(date, change.getNote().strip());
    }

    static BulkOutcome toProto(BulkChange.Outcome outcome, LocalDate today) {
        var message = BulkOutcome.newBuilder().setName(outcome.name()).setReason(outcome.reason());
        var item = outcome.item();
        return item == null
                ? message.build()
                : message.setWorkItem(WorkItemProtos.toProto(item, today)).build();
    }
}
