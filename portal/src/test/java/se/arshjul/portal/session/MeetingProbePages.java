package se.arshjul.portal.session;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import se.arshjul.meeting.v1.GetMeetingRequest;
import se.arshjul.meeting.v1.MeetingServiceGrpc.MeetingServiceBlockingStub;
import se.arshjul.portal.call.Calls;

/** A page that makes one call. */
@Controller
class MeetingProbePages {

    private final Calls<MeetingServiceBlockingStub> meetings;

    MeetingProbePages(Calls<MeetingServiceBlockingStub> meetings) {
        this.meetings = meetings;
    }

    @GetMapping({"/prov/mote", "/resultat/prov-mote"})
    @ResponseBody
    String show() {
        var asked = GetMeetingRequest.newBuilder()
                .setName("bodies/nationella-radet/meetings/20")
                .build();
        return meetings.read(stub -> stub.getMeeting(asked)).getName();
    }
}
