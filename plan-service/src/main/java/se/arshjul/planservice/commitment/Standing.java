package se.arshjul.planservice.commitment;

import java.util.List;
import java.util.Optional;

/** A round and how its actor stands: what the actor has said to each of its rows. */
record Standing(Round round, List<Commitment> commitments) {

    int count(Commitment.State... states) {
        var wanted = List.of(states);
        return (int) commitments.stream()
                .filter(commitment -> wanted.contains(commitment.state()))
                .count();
    }

    int proposed() {
        return count(Commitment.State.PROPOSED);
    }

    int deviating() {
        return count(Commitment.State.CHANGE_PROPOSED, Commitment.State.DECLINED);
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
