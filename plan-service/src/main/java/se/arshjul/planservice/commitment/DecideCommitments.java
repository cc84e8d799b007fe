package se.arshjul.planservice.commitment;

import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.implementation.Readers;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Asks an actor again, or ends its round as it stands or takes it back. */
@Component
class DecideCommitments {

    /** What is to become of a round. */
    enum Decision {
        REOPEN,
        SETTLE,
        WITHDRAW
    }

    /**
     * What a coordinator has decided.
     *
     * @param answerBy the later day to ask again, null for none
     */
    record Command(
            RoundName name, Decision decision, @Nullable LocalDate answerBy, String note, String etag) {}

    private final Readers readers;
    private final Commitments commitments;
    private final RoundRepository rounds;
    private final Requests requests;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    DecideCommitments(
            Readers readers,
            Commitments commitments,
            RoundRepository rounds,
            Requests requests,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.readers = readers;
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
        readers.lockOwn(name.plan());
        var before = commitments.standing(name).requireEtag(command.etag());
        before.round().requireOpen();
        switch (command.decision()) {
            case REOPEN -> reopen(before, command);
            case SETTLE -> settle(before, command.note());
            case WITHDRAW -> withdraw(before, command.note());
        }
        audit.record("DecideCommitments", name.toString(), before.round(), rounds.get(name));
        return commitments.standing(name);
    }

    private void reopen(Standing before, Command command) {
        var later = command.answerBy();
        if (later == null || !later.isAfter(WorkingDays.dateOf(clock.instant()))) {
            throw CommitmentRefusals.notLater();
        }
        var round = before.round();
        if (round.endsByItself()) {
            throw CommitmentRefusals.accepted(round.name());
        }
        rounds.save(round.reopened(later, command.note()));
        outbox.append(new CommitmentEvents.Reopened(
                round.name().toString(), Caller.current().person()));
    }

    private void settle(Standing before, String note) {
        rounds.save(before.round().settled(note, clock.instant()));
        var name = before.round().name();
        outbox.append(new CommitmentEvents.Ended(name.toString()));
        outbox.append(
                new CommitmentEvents.Settled(name.toString(), name.actor(), before.proposed(), before.deviating()));
    }

    private void withdraw(Standing before, String note) {
        rounds.save(before.round().withdrawn(note, clock.instant()));
        outbox.append(new CommitmentEvents.Ended(before.round().name().toString()));
    }
}
