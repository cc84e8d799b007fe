package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Decisions;

/** The table that decides on reminders. */
@ExtendWith(InMemoryEngine.class)
class ReminderScheduleTest {

    private final ProcessHarness engine;

    ReminderScheduleTest(ProcessHarness engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @CsvSource({
        "region, 11, 0",
        "region, 10, 1",
        "region, 6, 1",
        "region, 5, 2",
        "region, 2, 2",
        "region, 1, 3",
        "region, 0, 3",
        "region, -1, 4",
        "region, -30, 4",
        "municipality, 10, 0",
        "municipality, 8, 0",
        "municipality, 7, 1",
        "municipality, 6, 1",
        "municipality, 5, 2",
        "municipality, 0, 3",
        "municipality, -1, 4"
    })
    void theStepFollowsFromTheWorkingDaysLeft(String recipientKind, int daysLeft, int step) {
        var facts = facts();
        facts.put("recipientKind", recipientKind);
        facts.put("daysLeft", daysLeft);

        assertThat(decide(facts)).containsEntry("due", step > 0).containsEntry("step", step);
    }

    @ParameterizedTest
    @CsvSource({
        "DISPATCHED, reminder-not-opened",
        "OPENED, reminder-started",
        "STARTED, reminder-started",
        "SENT_BACK, reminder-started",
        "SUBMITTED, reminder-waiting"
    })
    void theLetterFollowsFromHowFarTheAnswerHasCome(String requestState, String kind) {
        var facts = facts();
        facts.put("requestState", requestState);

        assertThat(decide(facts)).containsEntry("due", true).containsEntry("kind", kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "ACCEPTED", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void nobodyIsRemindedOfWhatTheBodyHasDone(String requestState) {
        var facts = facts();
        facts.put("requestState", requestState);

        assertThat(decide(facts)).isEqualTo(nothingDue());
    }

    @Test
    void nobodyIsRemindedOnADayOff() {
        var facts = facts();
        facts.put("workingDay", false);

        assertThat(decide(facts)).isEqualTo(nothingDue());
    }

    @Test
    void nobodyIsRemindedAtAnAddressThatWasRefused() {
        var facts = facts();
        facts.put("contactRefused", true);

        assertThat(decide(facts)).isEqualTo(nothingDue());
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, false"})
    void aStepIsRemindedOfOnce(int remindedStep, boolean due) {
        var facts = facts();
        facts.put("remindedStep", remindedStep);

        assertThat(decide(facts)).containsEntry("due", due);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2, reminder-started, SUBMITTED, true",
        "5, 2, reminder-not-opened, SUBMITTED, true",
        "5, 2, reminder-waiting, SUBMITTED, false",
        "5, 2, reminder-not-opened, STARTED, false",
        "5, 2, reminder-waiting, STARTED, false",
        "5, 3, reminder-started, SUBMITTED, false",
        "20, 0, none, SUBMITTED, false",
        "1, 2, reminder-waiting, SUBMITTED, true"
    })
    void anApproverWhoseTurnItIsIsRemindedOnceMoreInTheStep(
            int daysLeft, int remindedStep, String remindedKind, String requestState, boolean due) {
        var facts = facts();
        facts.put("daysLeft", daysLeft);
        facts.put("remindedStep", remindedStep);
        facts.put("remindedKind", remindedKind);
        facts.put("requestState", requestState);

        assertThat(decide(facts)).containsEntry("due", due);
    }

    @Test
    void anInstanceThatDoesNotKnowTheKindRemindsAsItDid() {
        var facts = facts();
        facts.put("remindedStep", 2);
        facts.put("requestState", "SUBMITTED");
        facts.remove("remindedKind");

        assertThat(decide(facts)).isEqualTo(nothingDue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"daysLeft", "workingDay", "recipientKind", "requestState"})
    void aFactThatIsMissingGivesNoAnswerInsteadOfSilence(String fact) {
        var facts = facts();
        facts.remove(fact);

        assertThat(decide(facts)).containsEntry("due", null);
    }

    @Test
    void anUnknownKindOfRecipientGivesNoAnswer() {
        var facts = facts();
        facts.put("recipientKind", "authority");

        assertThat(decide(facts)).containsEntry("due", null);
    }

    private Map<String, Object> decide(Map<String, Object> facts) {
        return engine.decide(Decisions.REMINDER_SCHEDULE, facts);
    }

    private static Map<String, Object> nothingDue() {
        return Map.of("due", false, "kind", "none", "step", 0);
    }

    private static Map<String, Object> facts() {
        return new HashMap<>(Map.of(
                "daysLeft",
                5,
                "workingDay",
                true,
                "recipientKind",
                "region",
                "requestState",
                "DISPATCHED",
                "remindedStep",
                0,
                "remindedKind",
                "none",
                "contactRefused",
                false));
    }
}
