package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Decisions;

/** The table that decides whether a person assesses a response. */
@ExtendWith(InMemoryEngine.class)
class ResponseScreeningTest {

    private final ProcessHarness engine;

    ResponseScreeningTest(ProcessHarness engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, false, NONE",
        "true, false, false, true, INCOMPLETE",
        "false, true, false, true, CONTRADICTING",
        "false, false, true, true, LARGE_CHANGE",
        "true, true, true, true, CONTRADICTING",
        "true, false, true, true, INCOMPLETE"
    })
    void aResponseIsAssessedForTheGravestOfItsFindings(
            boolean incomplete, boolean contradicting, boolean largeChange, boolean assess, String reason) {
        var findings = findings(incomplete, contradicting, largeChange);

        assertThat(engine.decide(Decisions.RESPONSE_SCREENING, findings))
                .isEqualTo(Map.of("assess", assess, "reason", reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"incomplete", "contradicting", "largeChange"})
    void aResponseNotWhollyScreenedIsAssessed(String finding) {
        var findings = findings(false, false, false);
        findings.remove(finding);

        assertThat(engine.decide(Decisions.RESPONSE_SCREENING, findings))
                .isEqualTo(Map.of("assess", true, "reason", "MISSING_INPUT"));
    }

    private static Map<String, Object> findings(boolean incomplete, boolean contradicting, boolean largeChange) {
        return new HashMap<>(
                Map.of("incomplete", incomplete, "contradicting", contradicting, "largeChange", largeChange));
    }
}
