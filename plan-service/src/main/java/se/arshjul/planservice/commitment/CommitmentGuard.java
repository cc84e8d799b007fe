package se.arshjul.planservice.commitment;

import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;

/** Lets the agency, the workflows and the members of the actor at what is the actor's, and its members alone answer. */
@Component
class CommitmentGuard {

    private final Commitments commitments;

    CommitmentGuard(Commitments commitments) {
        this.commitments = commitments;
    }

    Standing read(String name) {
        var found = RoundName.find(name);
        if (!readsAll() && found.filter(round -> isMember(round.actor())).isEmpty()) {
            throw CommitmentRefusals.notAllowed();
        }
        return commitments.standing(RoundName.parse(name));
    }

    /** A member may ask for those of its own actor alone. */
    void requireReader(String actor) {
        if (!readsAll() && !isMember(actor)) {
            throw CommitmentRefusals.notAllowed();
        }
    }

    static RoundName requireMember(String name) {
        return RoundName.find(name)
                .filter(round -> isMember(round.actor()))
                .orElseThrow(CommitmentRefusals::notAllowed);
    }

    private static boolean readsAll() {
        var caller = Caller.current();
        return caller.isStaff() || caller.kind() == Caller.Kind.ENGINE;
    }

    private static boolean isMember(String actor) {
        return Caller.current().actsFor(actor) && Caller.current().holds("member");
    }
}
