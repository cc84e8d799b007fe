package se.arshjul.meetingservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.As;
import se.arshjul.testkit.PageTokenWalk;
import se.arshjul.testkit.PageTokenWalk.Asked;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class MeetingServicePageTokenIT {

    @Autowired
    PageTokenWalk walk;

    @Test
    void noListTakesAPageTokenThatItHasNotGiven() {
        assertThat(walk.findings(
                        method -> List.of(new Asked(As.anyone(), Map.of("parent", "bodies/nationella-radet")))))
                .isEmpty();
    }
}
