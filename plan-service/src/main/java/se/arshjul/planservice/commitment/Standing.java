package se.arshjul.planservice.commitment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A round and how its actor stands: what the actor has said to each of its rows. */
record Standing(Round round, List<Commitment> commitments) {

    int proposed() {
        return count(state -> state == Commitment.State.PROPOSED);
    }

    int deviating() {
        return count(Commitment.State::isDeviating);
    }

    private int count(Predicate<Commitment.State> wanted) {
        return (int) commitments.stream().map(Commitment::state).filter(wanted).count();
    }

    Optional<Commitment> find(String row) {
        return commitments.stream()
                .filter(commitment -> commitment.row().name().toString().equals(row))
                .findFirst();
    }

    /** Of the round, of the rows and of what has been said to them. */
    String etag() {
        var seen = commitments.stream()
                .map(commitment -> List.of(
                        commitment.row().name().number(), commitment.row().contentVersion(), commitment.answers()))
                .toList();
        return "\"" + round.changes() + "-" + Integer.toHexString(seen.hashCode()) + "\"";
    }

    Standing requireEtag(String etag) {
        if (!etag.equals(etag())) {
            throw CommitmentRefusals.changed(this);
        }
        return this;
    }
}
