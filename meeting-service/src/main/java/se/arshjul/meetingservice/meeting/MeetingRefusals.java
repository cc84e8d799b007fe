package se.arshjul.meetingservice.meeting;

import java.util.Map;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which reading a meeting is refused. */
final class MeetingRefusals {

    private MeetingRefusals() {}

    static Refusal notFound(String name) {
        return Refusal.notFound("MEETING_NOT_FOUND", "There is no such meeting.", Map.of("meeting", name));
    }
}
