package se.arshjul.load.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"S0", "S99", "S1 --fast", "everything"})
    void whatCannotBeMeasuredIsRefusedWithTheUsage(String words) {
        assertThat(run(words)).isEqualTo(1);
        assertThat(said.toString(UTF_8)).startsWith("There is no ").contains("Usage: deploy/load/run");
    }

    @Test
    void whoAsksForLostSessionsIsToldWhereTheyAreTested() {
        assertThat(run("S6")).isEqualTo(1);
        assertThat(said.toString(UTF_8))
                .startsWith("S6, a session lost on every page")
                .contains("KeptAnswersTest");
    }

    @Test
    void withoutWordsEverythingIsPlayedAndTheGeneratedPrincipalsComeLast() {
        assertThat(Choice.parse(List.of()).inOrder()).containsExactly(Scenario.values());
        assertThat(List.of(Scenario.values())).last().isEqualTo(Scenario.S8);
    }

    @Test
    void theOrderOfTheWordsIsNotTheOrderOfPlaying() {
        assertThat(Choice.parse(List.of("s8", "S1", "S4", "s1")).inOrder())
                .containsExactly(Scenario.S4, Scenario.S1, Scenario.S8);
    }

    private int run(String words) {
        var print = new PrintStream(said, true, UTF_8);
        return Load.run(List.of(words.split(" ")), print, print);
    }
}
