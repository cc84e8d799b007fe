package se.arshjul.planservice.progress;

import java.time.Instant;
import java.util.List;
import se.arshjul.planservice.progress.Progress.State;

/**
 * One confirmation of an element's progress; never changed.
 *
 * @param number place among those of the element, from 1
 * @param proposed what the answers proposed
 * @param confirmedBy what the person is called
 */
record ProgressEntry(
        ProgressName progress,
        int number,
        State state,
        int year,
        State proposed,
        List<Evidence> evidence,
        String reason,
        Instant confirmTime,
        String confirmedBy) {

    String name() {
        return progress + "/entries/" + number;
    }
}
