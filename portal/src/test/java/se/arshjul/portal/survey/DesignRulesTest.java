package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckContradictionRulesResponse;
import se.arshjul.followup.v1.CheckContradictionRulesResponse.Rule;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Utforma enkät: which rules on answers that do not go together say nothing about this survey. */
@PageTest
class DesignRulesTest {

    private static final String DESIGN = "/uppfoljning/2026/utforma";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design() {
        stands(platform, survey(Survey.State.DESIGNING));
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void theRulesWhoseQuestionsAreNotAskedAreNamed() {
        platform.answer(
                RequestServiceGrpc.getCheckContradictionRulesMethod(),
                CheckContradictionRulesResponse.newBuilder()
                        .addRules(rule("plan", true))
                        .addRules(rule("kultur", false))
                        .build());

        assertThat(analyst.reader.open(DESIGN).part("kontroller"))
                .contains("1 av 2 kontroller gäller den här enkäten.")
                .contains("En kontroll gäller inte den här enkäten")
                .contains("Den som svarar ja på kultur ska också svara på kommentar.")
                .doesNotContain("Den som svarar ja på plan");
    }

    @Test
    void withoutTheRulesTheRestOfThePageIsThere() {
        platform.silence(RequestServiceGrpc.getCheckContradictionRulesMethod());

        assertThat(analyst.reader.open(DESIGN).text())
                .contains("Finns en handlingsplan?", "Uppföljningen kan inte visas just nu.");
    }

    private static Rule.Builder rule(String question, boolean applied) {
        return Rule.newBuilder()
                .setContradiction(Contradiction.newBuilder()
                        .setQuestion(SURVEY + "/questions/" + question)
                        .setOptionId("ja")
                        .setMissingQuestion(SURVEY + "/questions/kommentar"))
                .setApplied(applied);
    }
}
