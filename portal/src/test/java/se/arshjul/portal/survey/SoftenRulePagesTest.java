package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.ListContradictionRulesResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Ruled;

/** A check that stops answers which are right is made one that can be confirmed, after its survey has gone out. */
@PageTest
class SoftenRulePagesTest {

    private static final String LIST = "/uppfoljning/2026/kontroller";
    private static final String SOFTEN = LIST + "/liten-andel/bekrafta";
    private static final String BUTTON = "Låt den som svarar bekräfta";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency coordinator;

    @BeforeEach
    void goesOut() {
        stands(platform, survey(Survey.State.OPEN));
        Ruled.stands(platform);
        platform.answer(ContradictionServiceGrpc.getSoftenContradictionRuleMethod(), Ruled.TOO_FEW);
        coordinator = new Agency(portal, "coordinator");
    }

    @Test
    void theCoordinatorSaysWhyAndItIsDoneOnce() {
        assertThat(coordinator.reader.open(LIST).links())
                .contains(SOFTEN)
                .doesNotContain(LIST + "/ja-utan-kommentar/bekrafta");
        var page = coordinator.reader.open(SOFTEN);
        assertThat(page.text()).contains("Andelen kan inte vara så liten.", "Det går inte att ändra tillbaka.");

        assertThat(coordinator
                        .reader
                        .press(page, BUTTON, "reason", "Små kommuner har färre.")
                        .leadsTo())
                .isEqualTo(LIST);
        coordinator.reader.again();

        var asked = coordinator.askedTwiceAsOne(ContradictionServiceGrpc.getSoftenContradictionRuleMethod());
        assertThat(asked.getName()).isEqualTo(Ruled.TOO_FEW.getName());
        assertThat(asked.getReason()).isEqualTo("Små kommuner har färre.");
        assertThat(asked.getEtag()).isEqualTo("\"2\"");
    }

    @Test
    void aMissingReasonIsToldAtItsField() {
        platform.refuse(
                ContradictionServiceGrpc.getSoftenContradictionRuleMethod(),
                wrong("CONTRADICTION_RULE_INVALID", "reason", "WRONG_LENGTH", "1 to 2000 characters."));

        var refused = coordinator.reader.press(coordinator.reader.open(SOFTEN), BUTTON);

        assertThat(refused.error("reason")).contains("Skriv 1 till 2000 tecken.");
    }

    @Test
    void theReasonIsReadInTheListAndNobodyElseCanDoIt() {
        platform.answer(
                ContradictionServiceGrpc.getListContradictionRulesMethod(),
                ListContradictionRulesResponse.newBuilder()
                        .addContradictionRules(Ruled.TOO_FEW.toBuilder()
                                .setSeverity(Severity.SOFT)
                                .setSoftReason("Små kommuner har färre."))
                        .build());
        assertThat(coordinator.reader.open(LIST).text())
                .contains("Svaren får bekräftas sedan enkäten gick ut. Skäl: Små kommuner har färre.");
        assertThat(coordinator.reader.open(LIST).links()).doesNotContain(SOFTEN);

        Ruled.stands(platform);
        assertThat(new Agency(portal, "analyst").reader.open(LIST).links()).doesNotContain(SOFTEN);
    }

    @Test
    void whileTheSurveyIsDesignedTheCheckItselfIsChanged() {
        stands(platform, survey(Survey.State.DESIGNING));
        Ruled.stands(platform);

        assertThat(coordinator.reader.open(LIST).links()).doesNotContain(SOFTEN);
    }
}
