package se.arshjul.actorservice.importing;

import java.util.List;
import java.util.Set;
import se.arshjul.actorservice.actor.Actor;

/** A row of a file; what is empty says nothing. */
record ImportRow(
        int line,
        String actor,
        String displayName,
        String shortName,
        Set<Actor.Kind> kinds,
        String countyCode,
        String municipalityCode,
        String contactEmail,
        String startDate) {

    /** What becomes of a row. */
    enum Outcome {
        NEW,
        CHANGED,
        SAME,
        FAULTY
    }

    /** A field that would change. */
    record Difference(String column, String before, String after) {}

    /**
     * Something that is wrong.
     *
     * @param known what the register says instead; empty where it says nothing
     */
    record Fault(String column, String reason, String known) {}

    /**
     * What a row would do.
     *
     * @param wanted the actor as it would be; the one that is there where nothing changes or something is wrong
     */
    record Compared(
            ImportRow row, Outcome outcome, List<Difference> differences, List<Fault> faults, List<Actor> wanted) {}
}
