package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        "false, false, false, false, false, NONE",
        "true, false, false, false, true, INCOMPLETE",
        "false, true, false, false, true, CONTRADICTING",
        "false, false, true, false, true, LARGE_CHANGE",
        "true, true, true, false, true, CONTRADICTING",
        "true, false, true, false, true, INCOMPLETE",
        "false, false, false, true, true, CLARIFIED",
        "true, true, true, true, true, CLARIFIED"
    })
    void aResponseIsAssessedForTheGravestOfItsFindings(
            boolean incomplete,
            boolean contradicting,
            boolean largeChange,
            boolean clarified,
            boolean assess,
            String reason) {
        var findings = findings(incomplete, contradicting, largeChange);
        findings.put("clarified", clarified);

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

    @Test
    void aResponseScreenedBeforeOneAnswerCouldBeAskedAboutIsAcceptedAsBefore() {
        assertThat(engine.decide(Decisions.RESPONSE_SCREENING, findings(false, false, false)))
                .isEqualTo(Map.of("assess", false, "reason", "NONE"));
    }

    private static Map<String, Object> findings(boolean incomplete, boolean contradicting, boolean largeChange) {
        return new HashMap<>(
                Map.of("incomplete", incomplete, "contradicting", contradicting, "largeChange", largeChange));
    }
}
