package se.arshjul.planservice.implementation;

import com.google.protobuf.Message;
import java.util.List;
import se.arshjul.plan.v1.CreateImplementationRowRequest;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ListImplementationRowsResponse;
import se.arshjul.plan.v1.ListRowChangesResponse;
import se.arshjul.plan.v1.ListRowStatusesResponse;
import se.arshjul.plan.v1.RowStatus;
import se.arshjul.plan.v1.TellRowStatusRequest;
import se.arshjul.plan.v1.UpdateImplementationRowRequest;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Rows between contract and domain. */
final class RowProtos {

    private static final String ACTOR = "actors/[a-z][a-z0-9-]{0,62}";

    private static final int USUAL_PRIORITY = 100;

    private static final RequestRules<CreateImplementationRowRequest> CREATE =
            ofRow(CreateImplementationRowRequest.getDefaultInstance());

    private static final RequestRules<UpdateImplementationRowRequest> UPDATE =
            ofRow(UpdateImplementationRowRequest.getDefaultInstance());

    private static final RequestRules<TellRowStatusRequest> TELL = RequestRules.of(
                    TellRowStatusRequest.getDefaultInstance())
            .required("status")
            .maxLength("note", 1000);

    private RowProtos() {}

    private static <M extends Message> RequestRules<M> ofRow(M request) {
        return RequestRules.of(request)
                .required("row")
                .length("row.element_id", 1, 63)
                .required("row.actors")
                .maxItems("row.actors", 20)
                .matches("row.actors", ACTOR)
                .length("row.activity", 1, 2000)
                .maxLength("row.follow_up", 2000)
                .required("row.start_month")
                .range("row.start_month", 1, 12)
                .required("row.end_month")
                .range("row.end_month", 1, 12)
                .range("row.priority", 1, 999);
    }

    static SaveRow.Added toCommand(CreateImplementationRowRequest request) {
        CREATE.check(request, ImplementationRefusals::rowInvalid);
        return new SaveRow.Added(
                ImplementationName.parse(request.getParent()),
                toContent(request.getRow()),
                toPriority(request.getRow()));
    }

    static SaveRow.Changed toCommand(UpdateImplementationRowRequest request) {
        UPDATE.check(request, ImplementationRefusals::rowInvalid);
        var row = request.getRow();
        return new SaveRow.Changed(RowName.parse(row.getName()), toContent(row), toPriority(row), row.getEtag());
    }

    static TellRowStatus.Command toCommand(TellRowStatusRequest request) {
        TELL.check(request, ImplementationRefusals::statusInvalid);
        return new TellRowStatus.Command(
                RowName.parse(request.getName()),
                switch (request.getStatus()) {
                    case NOT_STARTED -> Row.Status.NOT_STARTED;
                    case UNDER_WAY -> Row.Status.UNDER_WAY;
                    case DONE -> Row.Status.DONE;
                    case PAUSED -> Row.Status.PAUSED;
                    case DROPPED -> Row.Status.DROPPED;
                    case STATUS_UNSPECIFIED, UNRECOGNIZED -> throw ImplementationRefusals.unknownStatus();
                },
                request.getNote(),
                request.getStatusEtag());
    }

    /** An actor that is named twice is meant once; the order in which actors are named says nothing. */
    private static Row.Content toContent(ImplementationRow row) {
        return new Row.Content(
                row.getElementId(),
                row.getActorsList().stream().distinct().sorted().toList(),
                row.getActivity(),
                row.getFollowUp(),
                row.getStartMonth(),
                row.getEndMonth());
    }

    private static int toPriority(ImplementationRow row) {
        return row.getPriority() == 0 ? USUAL_PRIORITY : row.getPriority();
    }

    static ImplementationRow toProto(Row row) {
        var content = row.content();
        var told = row.told();
        var source = row.lineage().source();
        var proto = ImplementationRow.newBuilder()
                .setName(row.name().toString())
                .setElementId(content.element())
                .addAllActors(content.actors())
                .setActivity(content.activity())
                .setFollowUp(content.followUp())
                .setStartMonth(content.startMonth())
                .setEndMonth(content.endMonth())
                .setPriority(row.priority())
                .setStatus(toProto(told.status()))
                .setStatusNote(told.note())
                .setStatusEtag(row.statusEtag())
                .setSourceRow(source == null ? "" : source.toString())
                .setCarryReason(row.lineage().reason())
                .setEtag(row.etag())
                .setContentVersion(row.contentVersion());
        var time = told.time();
        return time == null
                ? proto.build()
                : proto.setStatusTime(ProtoTime.toProto(time)).build();
    }

    static ListImplementationRowsResponse toRows(Page.Of<Row> page) {
        return ListImplementationRowsResponse.newBuilder()
                .addAllRows(page.map(RowProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListRowStatusesResponse toStatuses(Page.Of<Telling> page) {
        return ListRowStatusesResponse.newBuilder()
                .addAllRowStatuses(page.map(RowProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListRowChangesResponse toChanges(List<RowChange> changes, Page page) {
        var shown = page.of(
                        Numbered.after(changes, page.afterNumber(), page.rowsToRead()),
                        one -> String.valueOf(one.number()))
                .map(one -> toProto(one.item()));
        return ListRowChangesResponse.newBuilder()
                .addAllRowChanges(shown.items())
                .setNextPageToken(shown.nextPageToken())
                .build();
    }

    private static se.arshjul.plan.v1.RowChange toProto(RowChange change) {
        var proto = se.arshjul.plan.v1.RowChange.newBuilder()
                .setKind(se.arshjul.plan.v1.RowChange.Kind.valueOf(change.kind().name()))
                .addAllChangedFields(change.fields());
        var row = change.row();
        if (row != null) {
            proto.setRow(toProto(row));
        }
        var other = change.other();
        if (other != null) {
            proto.setOtherRow(toProto(other));
        }
        return proto.build();
    }

    private static RowStatus toProto(Telling telling) {
        return RowStatus.newBuilder()
                .setName(telling.name())
                .setStatus(toProto(telling.status()))
                .setNote(telling.note())
                .setTellTime(ProtoTime.toProto(telling.tellTime()))
                .setActor(telling.actor())
                .build();
    }

    private static ImplementationRow.Status toProto(Row.Status status) {
        return ImplementationRow.Status.valueOf(status.name());
    }
}
