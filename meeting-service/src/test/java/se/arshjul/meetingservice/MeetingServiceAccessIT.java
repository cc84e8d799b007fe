package se.arshjul.meetingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.AccessWalk.callers;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.AccessWalk;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class MeetingServiceAccessIT {

    private static final Map<String, Set<String>> ALLOWED =
            Map.of("GetMeeting", callers(".*"), "ListMeetings", callers(".*"));

    @Autowired
    AccessWalk walk;

    @Test
    void everyMethodIsOpenToExactlyThoseWhoMayUseIt() {
        assertThat(walk.letIn(method -> Map.of())).isEqualTo(ALLOWED);
    }
}
