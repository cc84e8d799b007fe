package se.arshjul.workflows.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.workflows.GivenRounds;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring;

/** A letter that asks for commitments and comes back reaches nobody: that is a coordinator's task. */
@WorkflowsTest
class CommitmentBounceIT {

    @Autowired
    GivenRounds given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    MailServer mail;

    @Autowired
    TakeBounce takeBounce;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aQuestionThatComesBackIsACoordinatorsTask() {
        var round = asked("fel-1@bounce.test");

        comesBack(round, "fel-1@bounce.test");

        inbox.awaitOne(round.getName(), "commitment-silence");
    }

    @Test
    void aQuestionThatReachedAnotherMemberIsNobodysTask() {
        var round = asked("fel-2@bounce.test", "ratt-2@bounce.test");
        await().until(() -> mail.letters("ratt-2@bounce.test").size() == 1);

        comesBack(round, "fel-2@bounce.test");

        assertThat(events(round)).isZero();
    }

    @Test
    void anEarlierQuestionThatComesBackLateIsNobodysTask() {
        var round = asked("fel-3@bounce.test");
        given.joins(round, "ratt-3@bounce.test");
        given.changed(round, now -> now.setAskings(2));
        jdbc.sql("UPDATE letter SET created_at = created_at - interval '1 day' WHERE matter = :matter")
                .param("matter", round.getName())
                .update();
        told.event(
                "plan.commitmentsReopened",
                round.getName(),
                Map.of("decision", "reopened", "decidedBy", "people/samordnare"));
        await().until(() -> mail.letters("ratt-3@bounce.test").size() == 1);

        comesBack(round, "fel-3@bounce.test");

        assertThat(events(round)).isZero();
    }

    private CommitmentRound asked(String... members) {
        var round = given.asked(GivenRounds.LATER, members);
        told.event(
                CommitmentAnchoring.Messages.COMMITMENTS_REQUESTED,
                round.getName(),
                Map.of("actor", round.getActor(), "actorId", round.getActor().replaceFirst("actors/", "")));
        await().until(() -> jdbc.sql("SELECT count(*) FROM work_item WHERE subject = :round")
                        .param("round", round.getName())
                        .query(Long.class)
                        .single()
                == 1);
        return round;
    }

    private void comesBack(CommitmentRound round, String address) {
        var letter = jdbc.sql("SELECT letter_id FROM letter WHERE matter = :matter AND address = :address")
                .param("matter", round.getName())
                .param("address", address)
                .query(UUID.class)
                .single();
        takeBounce.handle(new Bounce(letter, "550 5.1.1 No such mailbox"));
    }

    private long events(CommitmentRound round) {
        return jdbc.sql(
                        "SELECT count(*) FROM event_intake WHERE subject = :round AND type = 'letter.commitmentReturned'")
                .param("round", round.getName())
                .query(Long.class)
                .single();
    }
}
