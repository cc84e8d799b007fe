package se.arshjul.planservice.commitment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.commitment.Round.Asking;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.planservice.implementation.Readers;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/**
 * Asks actors what they commit themselves to: each that has something to answer and is not being asked. One that is named
 * is asked whatever it has answered: it may want to say something else now.
 */
@Component
class RequestCommitments {

    /**
     * Whom to ask until when.
     *
     * @param actors everybody when empty
     */
    record Command(ImplementationName plan, List<String> actors, LocalDate answerBy) {

        /** Whether to ask about this commitment. */
        boolean means(Commitment one) {
            return actors.isEmpty() ? one.state() == Commitment.State.PROPOSED : actors.contains(one.actor());
        }
    }

    private final Readers readers;
    private final Commitments commitments;
    private final RoundRepository rounds;
    private final Requests requests;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RequestCommitments(
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
    public List<Standing> handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return standings(command.plan(), rounds.begunBy(command.plan(), id.uuid()));
        }
        readers.lockOwn(command.plan());
        var now = clock.instant();
        if (!command.answerBy().isAfter(WorkingDays.dateOf(now))) {
            throw CommitmentRefusals.notLater();
        }
        Map<String, Round> latest = rounds.latest(command.plan()).stream()
                .collect(Collectors.toMap(round -> round.name().actor(), Function.identity()));
        var asking = new Asking(now, id.uuid(), 1);
        var asked = waiting(command).stream()
                .filter(actor -> isFree(latest.get(actor)))
                .map(actor -> Round.ask(next(command.plan(), actor, latest.get(actor)), command.answerBy(), asking))
                .toList();
        if (asked.isEmpty()) {
            throw CommitmentRefusals.nothing(command.plan());
        }
        asked.forEach(this::ask);
        return standings(command.plan(), asked);
    }

    /** The actors that are to be asked. */
    private TreeSet<String> waiting(Command command) {
        return commitments.of(command.plan()).stream()
                .filter(command::means)
                .map(Commitment::actor)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFree(@Nullable Round latest) {
        return latest == null || latest.isOver();
    }

    private static RoundName next(ImplementationName plan, String actor, @Nullable Round latest) {
        var number = latest == null ? 1 : latest.name().number() + 1;
        return new RoundName(plan, actor.replaceFirst("^actors/", ""), number);
    }

    private void ask(Round round) {
        rounds.add(round);
        var name = round.name();
        outbox.append(new CommitmentEvents.Requested(name.toString(), name.actor(), name.actorId()));
        audit.record("RequestCommitments", name.toString(), null, round);
    }

    private List<Standing> standings(ImplementationName plan, List<Round> wanted) {
        var all = commitments.of(plan);
        return wanted.stream()
                .map(round -> new Standing(
                        round,
                        all.stream()
                                .filter(one -> one.actor().equals(round.name().actor()))
                                .toList()))
                .toList();
    }
}
