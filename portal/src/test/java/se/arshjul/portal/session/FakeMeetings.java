package se.arshjul.portal.session;

import io.grpc.stub.StreamObserver;
import se.arshjul.meeting.v1.GetMeetingRequest;
import se.arshjul.meeting.v1.Meeting;
import se.arshjul.meeting.v1.MeetingServiceGrpc;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;

/** One meeting of the council. */
class FakeMeetings extends MeetingServiceGrpc.MeetingServiceImplBase {

    boolean refuseFirst;

    @Override
    public void getMeeting(GetMeetingRequest request, StreamObserver<Meeting> replies) {
        if (refuseFirst) {
            refuseFirst = false;
            replies.onError(RefusalStatus.toStatus(Refusal.unauthenticated("TOKEN_EXPIRED", "The token has expired.")));
            return;
        }
        replies.onNext(Meeting.newBuilder().setName(request.getName()).build());
        replies.onCompleted();
    }
}
