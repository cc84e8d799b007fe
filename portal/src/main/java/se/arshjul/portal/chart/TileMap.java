package se.arshjul.portal.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map of the counties with one tile for each, always shown with the table of the same.
 *
 * @param basisLang in what language the basis is where it is not the page's
 */
public record TileMap(
        String sentence, String basis, @Nullable String basisLang, List<Tile> tiles) {

    /** One county and what its tile says; what is not in the table is not on the map. */
    public record Tile(County county, Level level) {

        /** For the style sheet: place and darkness. */
        public String getStyle() {
            return "tile c" + county.column() + " r" + county.row() + " " + level.getStyle();
        }
    }

    /** Draws what is known of each county, by its code. */
    public static TileMap of(String sentence, String basis, @Nullable String basisLang, Map<String, Level> levels) {
        var tiles = new TreeMap<>(levels)
                .entrySet().stream()
                        .flatMap(entry ->
                                County.of(entry.getKey()).map(county -> new Tile(county, entry.getValue())).stream())
                        .toList();
        return new TileMap(sentence, basis, basisLang, tiles);
    }
}
