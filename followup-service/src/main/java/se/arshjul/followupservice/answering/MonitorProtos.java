package se.arshjul.followupservice.answering;

import java.util.List;
import se.arshjul.followup.v1.MonitorRequestsRequest;
import se.arshjul.followup.v1.MonitorRequestsResponse;
import se.arshjul.followupservice.standing.MonitorReport;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;

/** The monitor as messages. */
final class MonitorProtos {

    private MonitorProtos() {}

    static MonitorReport.Filter toFilter(MonitorRequestsRequest request) {
        return new MonitorReport.Filter(
                RequestProtos.toState(request.getState()),
                request.getRecipientKind(),
                request.getCountyCode(),
                request.getLate(),
                request.hasClarifying() ? request.getClarifying() : null);
    }

    static Page toPage(MonitorRequestsRequest request) {
        var query = List.of(
                request.getParent(),
                request.getState(),
                request.getRecipientKind(),
                request.getCountyCode(),
                request.getLate(),
                request.hasClarifying() ? request.getClarifying() : "");
        return Page.parse(query.toString(), request.getPageSize(), request.getPageToken());
    }

    static MonitorRequestsResponse toProto(MonitorReport.Snapshot snapshot) {
        return MonitorRequestsResponse.newBuilder()
                .addAllRows(snapshot.page().map(MonitorProtos::toProto).items())
                .setNextPageToken(snapshot.page().nextPageToken())
                .setSnapshotTime(ProtoTime.toProto(snapshot.snapshotTime()))
                .build();
    }

    private static MonitorRequestsResponse.Row toProto(MonitorReport.Row row) {
        var reply = MonitorRequestsResponse.Row.newBuilder().setRequest(RequestProtos.toProto(row.standing()));
        row.sections()
                .forEach(section -> reply.addSectionsBuilder()
                        .setSectionId(section.sectionId())
                        .setAnsweredCount(section.answered())
                        .setQuestionCount(section.questions())
                        .setMissingCount(section.missing()));
        return reply.build();
    }
}
