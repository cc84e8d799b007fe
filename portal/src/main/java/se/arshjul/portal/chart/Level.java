package se.arshjul.portal.chart;

/**
 * What a cell of a heatmap or a tile of a map says: a sign short enough for it, the same in words, and how dark it is.
 *
 * @param shade 1 to 5, the darkest for the first option or the highest value; 0 where there is no answer to show
 * @param hidden whether there is one that is not shown
 */
public record Level(String sign, String words, int shade, boolean hidden) {

    public static Level of(String sign, String words, int shade) {
        return new Level(sign, words, shade, false);
    }

    public static Level none(String words) {
        return new Level("–", words, 0, false);
    }

    public static Level hidden(String words) {
        return new Level("×", words, 0, true);
    }

    /** For the style sheet. */
    public String getStyle() {
        return hidden ? "shade withheld" : "shade s" + shade;
    }

    /** How dark the value is between these two. */
    public static int shade(double value, double least, double greatest) {
        return greatest <= least ? 3 : (int) Math.clamp(1 + Math.round(4 * (value - least) / (greatest - least)), 1, 5);
    }
}
