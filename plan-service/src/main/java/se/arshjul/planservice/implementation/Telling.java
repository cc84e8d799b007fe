package se.arshjul.planservice.implementation;

import java.time.Instant;

/**
 * One telling of how far a row has come; never changed.
 *
 * @param number place among those of the row, from 1
 * @param toldBy what the person is called
 * @param actor for which the person told it
 */
record Telling(RowName row, int number, Row.Status status, String note, Instant tellTime, String toldBy, String actor) {

    String name() {
        return row + "/statuses/" + number;
    }
}
