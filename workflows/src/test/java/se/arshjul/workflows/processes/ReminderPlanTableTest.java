package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.workflows.dryrun.ReminderPlan;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Decisions;

/** What is planned beforehand against the table that decides on the day. */
@ExtendWith(InMemoryEngine.class)
class ReminderPlanTableTest {

    private final ProcessHarness engine;

    ReminderPlanTableTest(ProcessHarness engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "municipality"})
    void theDryRunPlansTheRemindersThatTheTableWillDecideOn(String kind) {
        assertThat(IntStream.rangeClosed(-3, 15))
                .allSatisfy(daysLeft -> assertThat(decided(kind, daysLeft))
                        .as(daysLeft + " days left")
                        .isEqualTo(ReminderPlan.step(kind, daysLeft)));
    }

    private Object decided(String kind, int daysLeft) {
        return engine.decide(
                        Decisions.REMINDER_SCHEDULE,
                        Map.of(
                                "daysLeft",
                                daysLeft,
                                "workingDay",
                                true,
                                "recipientKind",
                                kind,
                                "requestState",
                                "DISPATCHED",
                                "remindedStep",
                                0,
                                "remindedKind",
                                "none",
                                "contactRefused",
                                false))
                .get("step");
    }
}
