package se.arshjul.meetingservice.meeting;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.meeting.v1.GetMeetingRequest;
import se.arshjul.meeting.v1.ListMeetingsRequest;
import se.arshjul.meeting.v1.ListMeetingsResponse;
import se.arshjul.meeting.v1.MeetingServiceGrpc;
import se.arshjul.runtime.page.Page;

/** MeetingService over gRPC: reads the request, asks the repository, writes the reply. */
@GrpcService
class MeetingGrpcService extends MeetingServiceGrpc.MeetingServiceImplBase {

    private static final String BODIES = "bodies/";

    private final MeetingRepository meetings;

    MeetingGrpcService(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    public void getMeeting(GetMeetingRequest request, StreamObserver<se.arshjul.meeting.v1.Meeting> replies) {
        replies.onNext(MeetingProtos.toProto(meetings.get(MeetingName.parse(request.getName()))));
        replies.onCompleted();
    }

    @Override
    public void listMeetings(ListMeetingsRequest request, StreamObserver<ListMeetingsResponse> replies) {
        var query = request.getParent() + " " + request.getYear();
        var page = Page.parse(query, request.getPageSize(), request.getPageToken());
        var body = request.getParent().startsWith(BODIES) ? request.getParent().substring(BODIES.length()) : "";
        replies.onNext(MeetingProtos.toProto(meetings.list(body, request.getYear(), page)));
        replies.onCompleted();
    }
}
