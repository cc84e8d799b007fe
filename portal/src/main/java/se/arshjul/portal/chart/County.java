package se.arshjul.portal.chart;

import java.util.List;
import java.util.Optional;

/**
 * A county, and where its tile lies on a map that has one tile for each.
 *
 * @param code the two digits of the county
 */
public record County(String code, int column, int row) {

    /** All 21, by code. */
    public static final List<County> ALL = List.of(
            new County("01", 3, 5),
            new County("03", 3, 4),
            new County("04", 2, 5),
            new County("05", 1, 5),
            new County("06", 1, 6),
            new County("07", 1, 7),
            new County("08", 2, 6),
            new County("09", 3, 6),
            new County("10", 2, 7),
            new County("12", 0, 7),
            new County("13", 0, 6),
            new County("14", 0, 5),
            new County("17", 0, 4),
            new County("18", 1, 4),
            new County("19", 2, 4),
            new County("20", 1, 3),
            new County("21", 2, 3),
            new County("22", 2, 2),
            new County("23", 1, 1),
            new County("24", 2, 1),
            new County("25", 2, 0));

    public static Optional<County> of(String code) {
        return ALL.stream().filter(county -> county.code().equals(code)).findFirst();
    }
}
