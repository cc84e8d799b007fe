package se.arshjul.planservice.commitment;

import java.time.Instant;
import se.arshjul.planservice.implementation.RowName;

/**
 * Something that an actor has said about a row; never changed.
 *
 * @param number place among those of the row and the actor, from 1
 * @param contentVersion what the row was at
 * @param activity what was to be done, as the row read then
 * @param answeredBy what the person is called
 */
record Answer(
        RowName row,
        String actorId,
        int number,
        int contentVersion,
        Commitment.State state,
        String comment,
        String activity,
        Instant answerTime,
        String answeredBy) {

    String name() {
        return row + "/commitments/" + actorId + "/answers/" + number;
    }
}
