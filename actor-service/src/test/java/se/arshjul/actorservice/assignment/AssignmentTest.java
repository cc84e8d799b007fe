package se.arshjul.actorservice.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.refusal.Refusal;

class AssignmentTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "CONTACT")
    void endsForEveryoneButAContactWhetherOthersAreLeftOrNot(Role role) {
        assertThat(assignment(role).end(NOON, 0).endTime()).isEqualTo(NOON);
    }

    @Test
    void endsForAContactWhoLeavesAnother() {
        assertThat(assignment(Role.CONTACT).end(NOON, 2).endTime()).isEqualTo(NOON);
    }

    @Test
    void refusesToEndForTheLastContact() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> assignment(Role.CONTACT).end(NOON, 1))
                .returns("ASSIGNMENT_LAST_CONTACT", Refusal::reason);
    }

    @Test
    void whatHasEndedStaysAsItEnded() {
        var ended = assignment(Role.CONTACT).end(NOON, 2);

        assertThat(ended.end(NOON.plusSeconds(60), 1)).isEqualTo(ended);
    }

    private static Assignment assignment(Role role) {
        return new Assignment(
                new AssignmentName(new ActorName("region-uppsala"), UUID.randomUUID()),
                "person@region-uppsala.test",
                "Person",
                role,
                NOON.minusSeconds(3600),
                null,
                "");
    }
}
