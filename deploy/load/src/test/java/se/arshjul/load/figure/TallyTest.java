package se.arshjul.load.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TallyTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Tally tally = new Tally(new PrintStream(said, true, UTF_8));

    @Test
    void theTableHasFigureBaselineAndRatioInColumns() {
        tally.add(Figure.beside("S1", "seconds", 12.34, "engine alone", 4.0, "ratio at most 3"));
        tally.add(Figure.alone("S9", "kB of the page", 150.26, "below 300 kB"));

        assertThat(tally.table())
                .containsExactly(
                        "    measured        figure  baseline  ratio  beside        aim",
                        "S1  seconds           12.3         4   3.09  engine alone  ratio at most 3",
                        "S9  kB of the page   150.3                                 below 300 kB");
    }

    @Test
    void theLastLineIsJsonWithEveryFigure() {
        tally.add(Figure.beside("S1", "seconds", 12.34, "engine alone", 4.0, "ratio at most 3"));
        tally.close();

        var line = JsonMapper.shared()
                .readTree(said.toString(UTF_8).lines().toList().getLast());
        assertThat(line.get("figures").get(0).get("scenario").asString()).isEqualTo("S1");
        assertThat(line.get("figures").get(0).get("figure").asDouble()).isEqualTo(12.3);
        assertThat(line.get("figures").get(0).get("baseline").asDouble()).isEqualTo(4);
        assertThat(line.get("figures").get(0).get("ratio").asDouble()).isEqualTo(3.09);
        assertThat(line.get("wrong")).isEmpty();
    }

    @Test
    void aFigureFarFromItsAimIsRightAllTheSame() {
        tally.add(Figure.beside("S1", "seconds", 400, "engine alone", 1, "ratio at most 3"));

        assertThat(tally.isRight()).isTrue();
    }

    @Test
    void whatIsLostIsWrongAndSaidOnceMoreAtTheEnd() {
        tally.check(true, "nothing");
        tally.check(false, "2 letters are missing");
        tally.close();

        assertThat(tally.isRight()).isFalse();
        assertThat(said.toString(UTF_8).lines().filter("WRONG: 2 letters are missing"::equals))
                .hasSize(2);
    }

    @Test
    void besideNothingThereIsNoRatio() {
        assertThat(Figure.beside("S4", "errors", 3, "raw", 0, "0").ratio()).isNull();
    }
}
