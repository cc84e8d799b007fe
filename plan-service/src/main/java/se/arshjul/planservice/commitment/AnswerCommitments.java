package se.arshjul.planservice.commitment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.implementation.ImplementationRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says what an actor commits itself to; the round is answered when nothing of it is left unanswered. */
@Component
class AnswerCommitments {

    /** What is said to one row. */
    record Given(String row, Commitment.State state, String comment) {}

    record Command(RoundName name, List<Given> given, String etag) {}

    private final ImplementationRepository implementations;
    private final Commitments commitments;
    private final AnswerRepository answers;
    private final CloseRounds closeRounds;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    AnswerCommitments(
            ImplementationRepository implementations,
            Commitments commitments,
            AnswerRepository answers,
            CloseRounds closeRounds,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.implementations = implementations;
        this.commitments = commitments;
        this.answers = answers;
        this.closeRounds = closeRounds;
        this.requests = requests;
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
        before.round().requireAsked();
        before.requireEtag(command.etag());
        var findings = findings(before, command.given());
        if (!findings.isEmpty()) {
            throw CommitmentRefusals.invalid(findings);
        }
        var now = clock.instant();
        command.given().forEach(given -> answer(before, given, now));
        var after = commitments.standing(name);
        if (after.proposed() == 0) {
            closeRounds.answered(after);
        }
        audit.record("AnswerCommitments", name.toString(), before.round(), command.given());
        return commitments.standing(name);
    }

    private static List<FieldViolation> findings(Standing before, List<Given> all) {
        var findings = new ArrayList<FieldViolation>();
        var seen = new HashSet<String>();
        for (var at = 0; at < all.size(); at++) {
            var given = all.get(at);
            var field = "answers[" + at + "]";
            if (before.find(given.row()).isEmpty() || !seen.add(given.row())) {
                findings.add(new FieldViolation(field + ".row", "UNKNOWN", "One of the actor's rows, and once."));
            }
            if (given.state() == Commitment.State.PROPOSED) {
                findings.add(new FieldViolation(field + ".state", "REQUIRED", "Required."));
            } else if (given.state().takesComment() && given.comment().isBlank()) {
                findings.add(new FieldViolation(field + ".comment", "REQUIRED", "Required with this answer."));
            } else if (!given.state().takesComment() && !given.comment().isEmpty()) {
                findings.add(new FieldViolation(field + ".comment", "NOT_TAKEN", "None with this answer."));
            }
        }
        return findings;
    }

    /** What is said already is not said again: who said it, and when, stays as it was. */
    private void answer(Standing before, Given given, Instant now) {
        var commitment = before.find(given.row()).orElseThrow();
        if (commitment.isSaid(given.state(), given.comment())) {
            return;
        }
        answers.add(new Answer(
                commitment.row().name(),
                before.round().name().actorId(),
                commitment.answers() + 1,
                commitment.row().contentVersion(),
                given.state(),
                given.comment(),
                commitment.row().content().activity(),
                now,
                Caller.current().name()));
    }
}
