package se.arshjul.planservice.commitment;

import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.commitment.Round.Outcome;
import se.arshjul.planservice.implementation.RowReplaced;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;

/** Ends the asking of a round when nothing is left of it: all is answered, or what was not has gone away. */
@Component
class CloseRounds {

    private final Commitments commitments;
    private final RoundRepository rounds;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    CloseRounds(Commitments commitments, RoundRepository rounds, Outbox outbox, Audit audit, InstantSource clock) {
        this.commitments = commitments;
        this.rounds = rounds;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything is answered: the workflows are told how, and the round remembers what they were told. */
    void answered(Standing standing) {
        var round = standing.round();
        var outcome = standing.deviating() > 0 ? Outcome.deviating : Outcome.accepted;
        rounds.save(round.answered(outcome));
        outbox.append(new CommitmentEvents.Answered(
                round.name().toString(), outcome, Caller.current().person()));
    }

    /** Within the change of the row and under its lock: an actor is not asked about what is not there any more. */
    @EventListener
    void on(RowReplaced change) {
        change.gone()
                .forEach(actor -> rounds.findOpen(change.before().name().plan(), actor.replaceFirst("^actors/", ""))
                        .ifPresent(round -> look(round, change, actor)));
    }

    private void look(Round round, RowReplaced change, String actor) {
        var standing = commitments.standing(round);
        if (standing.commitments().isEmpty()) {
            rounds.save(round.withdrawn(round.note(), clock.instant()));
            outbox.append(new CommitmentEvents.Ended(round.name().toString()));
        } else if (round.state() == Round.State.ASKED
                && standing.proposed() == 0
                && commitments.of(change.before(), actor).state() == Commitment.State.PROPOSED) {
            answered(standing);
        } else {
            return;
        }
        audit.record("CloseRounds", round.name().toString(), round, rounds.get(round.name()));
    }
}
