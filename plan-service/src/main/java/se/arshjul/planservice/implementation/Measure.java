package se.arshjul.planservice.implementation;

import org.jspecify.annotations.Nullable;

/**
 * A measure, or a part of one, that rows can take up.
 *
 * @param parent the measure that it is a part of, null for one that stands on its own
 * @param covered whether the version is known to have it
 */
record Measure(
        String element, String code, String label, @Nullable String parent, boolean covered) {

    /** A measure and how many rows take it or a part of it up. */
    record Planned(Measure measure, int rows) {}
}
