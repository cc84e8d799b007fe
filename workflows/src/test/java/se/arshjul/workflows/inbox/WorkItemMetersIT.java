package se.arshjul.workflows.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.Operated;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class WorkItemMetersIT {

    @Autowired
    WorkItemFixtures given;

    @Autowired
    Operated operated;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "2026-02-16T18:00:00Z,day",
        "2026-02-20T18:00:00Z,week",
        "2026-03-02T11:00:00Z,month",
        "2026-03-30T11:00:00Z,older"
    })
    void openItemsAreCountedByHowLongTheyHaveWaited(Instant now, String age) {
        clock.set(now);
        var ofItsAge = open(age);
        var all = operated.metric("work_items_open");

        given.item("role:analyst");
        given.completed("role:analyst", "people/analyst");
        given.withdrawn("role:analyst");

        assertThat(open(age)).isEqualTo(ofItsAge + 1);
        assertThat(operated.metric("work_items_open")).isEqualTo(all + 1);
    }

    @Test
    void itemsWhoseDayHasPassedAreCountedAsLate() {
        var late = operated.metric("work_items_late");
        var today = LocalDate.parse("2026-03-02");

        given.item("role:analyst", "surveys/s" + Given.number(), "survey-design", today.minusDays(1));
        given.item("role:analyst", "surveys/s" + Given.number(), "survey-design", today);

        assertThat(operated.metric("work_items_late")).isEqualTo(late + 1);
    }

    private double open(String age) {
        return operated.metric("work_items_open", "age=\"" + age + "\"");
    }
}
