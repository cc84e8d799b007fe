package se.arshjul.local.rehearse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RehearseTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "council",
                "follow-up --recipients",
                "follow-up --recipients 310",
                "follow-up --recipients many",
                "follow-up --answer 1.1",
                "follow-up --answer NaN",
                "follow-up --speed 2"
            })
    void whatCannotBePlayedIsRefusedWithTheUsage(String words) {
        assertThat(run(words.isEmpty() ? List.of() : List.of(words.split(" ")))).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("Usage: deploy/local/rehearse follow-up");
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(ints = {311, 2000})
    void theBooksOfARehearsalBalance(int recipients) {
        assertThat(run(List.of("follow-up", "--recipients", String.valueOf(recipients))))
                .isZero();
        var lines = said.toString(UTF_8).lines().toList();
        var outcome = JsonMapper.shared().readTree(lines.getLast());
        assertThat(outcome.get("requests").asInt()).isEqualTo(recipients);
        assertThat(outcome.get("invitations").asInt()).isEqualTo(recipients);
        assertThat(outcome.get("missingInvitations").asInt()).isZero();
        assertThat(outcome.get("duplicateInvitations").asInt()).isZero();
        assertThat(outcome.get("publishedVersion").asString()).endsWith("/publications/1");
    }

    /** With everything that the command says on both of its streams. */
    private int run(List<String> words) {
        var print = new PrintStream(said, true, UTF_8);
        int exit = Rehearse.run(words, print, print);
        System.out.println(said.toString(UTF_8));
        return exit;
    }
}
