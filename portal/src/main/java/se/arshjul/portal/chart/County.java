package se.arshjul.portal.chart;

import java.util.List;
import java.util.Optional;

/**
 * A county, and where its tile lies on a map that has one tile for each.
 *
 * @param code the two digits of the county
 * @param tile a name short enough for a tile
 */
public record County(String code, String name, String tile, int column, int row) {

    /** All 21, by code. */
    public static final List<County> ALL = List.of(
            new County("01", "Stockholms län", "Sthlm", 3, 5),
            new County("03", "Uppsala län", "Uppsala", 3, 4),
            new County("04", "Södermanlands län", "Sörmland", 2, 5),
            new County("05", "Östergötlands län", "Östergöt.", 1, 5),
            new County("06", "Jönköpings län", "Jönköping", 1, 6),
            new County("07", "Kronobergs län", "Kronob.", 1, 7),
            new County("08", "Kalmar län", "Kalmar", 2, 6),
            new County("09", "Gotlands län", "Gotland", 3, 6),
            new County("10", "Blekinge län", "Blekinge", 2, 7),
            new County("12", "Skåne län", "Skåne", 0, 7),
            new County("13", "Hallands län", "Halland", 0, 6),
            new County("14", "Västra Götalands län", "V. Götal.", 0, 5),
            new County("17", "Värmlands län", "Värmland", 0, 4),
            new County("18", "Örebro län", "Örebro", 1, 4),
            new County("19", "Västmanlands län", "Västm.", 2, 4),
            new County("20", "Dalarnas län", "Dalarna", 1, 3),
            new County("21", "Gävleborgs län", "Gävleb.", 2, 3),
            new County("22", "Västernorrlands län", "V.norrl.", 2, 2),
            new County("23", "Jämtlands län", "Jämtland", 1, 1),
            new County("24", "Västerbottens län", "V.botten", 2, 1),
            new County("25", "Norrbottens län", "N.botten", 2, 0));

    public static Optional<County> of(String code) {
        return ALL.stream().filter(county -> county.code().equals(code)).findFirst();
    }

    /** The name of a county; its code when it has none. */
    public static String name(String code) {
        return of(code).map(County::name).orElse(code);
    }
}
