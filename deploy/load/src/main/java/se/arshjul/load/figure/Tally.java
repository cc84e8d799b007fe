package se.arshjul.load.figure;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a run has come to so far: its figures, and whatever was lost, doubled or wrong. */
public final class Tally {

    private static final List<String> HEAD = List.of("", "measured", "figure", "baseline", "ratio", "beside", "aim");

    /** Columns of numbers stand to the right. */
    private static final List<Integer> NUMBERS = List.of(2, 3, 4);

    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    public Tally(PrintStream out) {
        this.out = out;
    }

    /** Says at once what was measured. */
    public void add(Figure figure) {
        figures.add(figure);
        var beside = figure.baseline() == null ? "" : ", " + figure.beside() + " " + text(figure.baseline());
        say(figure.scenario() + " " + figure.what() + ": " + text(figure.figure()) + beside);
    }

    /** Fails the run when this does not hold; speed never does. */
    public synchronized void check(boolean holds, String sentence) {
        if (!holds) {
            wrong.add(sentence);
            say("WRONG: " + sentence);
        }
    }

    public void say(String sentence) {
        out.println(sentence);
    }

    public boolean isRight() {
        return wrong.isEmpty();
    }

    /** The table, what was wrong, and all of it once more in a line of JSON. */
    public void close() {
        say("");
        table().forEach(this::say);
        wrong.forEach(sentence -> say("WRONG: " + sentence));
        say(JsonMapper.builder().build().writeValueAsString(new Line(figures, wrong)));
    }

    /** The last line. */
    private record Line(List<Figure> figures, List<String> wrong) {}

    List<String> table() {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        figures.forEach(figure -> rows.add(List.of(
                figure.scenario(),
                figure.what(),
                text(figure.figure()),
                text(figure.baseline()),
                text(figure.ratio()),
                figure.beside(),
                figure.aim())));
        return rows.stream().map(row -> line(row, rows)).toList();
    }

    private static String line(List<String> row, List<List<String>> rows) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.size(); column++) {
            int at = column;
            int width =
                    rows.stream().mapToInt(any -> any.get(at).length()).max().orElseThrow();
            var blanks = " ".repeat(width - row.get(column).length());
            cells.add(NUMBERS.contains(column) ? blanks + row.get(column) : row.get(column) + blanks);
        }
        return cells.stream().collect(Collectors.joining("  ")).stripTrailing();
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
