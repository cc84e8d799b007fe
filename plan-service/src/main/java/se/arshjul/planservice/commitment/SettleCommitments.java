package se.arshjul.planservice.commitment;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.implementation.ImplementationRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Ends a round in which everything was answered, as it was told; silence is not an answer. */
@Component
class SettleCommitments {

    record Command(RoundName name) {}

    private final ImplementationRepository implementations;
    private final Commitments commitments;
    private final RoundRepository rounds;
    private final Requests requests;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    SettleCommitments(
            ImplementationRepository implementations,
            Commitments commitments,
            RoundRepository rounds,
            Requests requests,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.implementations = implementations;
        this.commitments = commitments;
        this.rounds = rounds;
        this.requests = requests;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Standing handle(RequestId id, Command command) {
        var name = command.name();
        if (!requests.firstTime(id, command)) {
            return commitments.standing(name);
        }
        implementations.lock(name.plan());
        var before = commitments.standing(name);
        if (before.round().isOver()) {
            return before;
        }
        if (before.round().state() != Round.State.ANSWERED) {
            throw CommitmentRefusals.notAnswered(name);
        }
        rounds.save(before.round().settled(before.round().note(), clock.instant()));
        outbox.append(
                new CommitmentEvents.Settled(name.toString(), name.actor(), before.proposed(), before.deviating()));
        audit.record("SettleCommitments", name.toString(), before.round(), rounds.get(name));
        return commitments.standing(name);
    }
}
