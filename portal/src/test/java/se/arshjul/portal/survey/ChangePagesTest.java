package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyChange;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Vad är nytt: what is new, changed and dropped since the survey that this one is a copy of. */
@PageTest
class ChangePagesTest {

    private static final String NEW = "/uppfoljning/2026/nytt";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void differ() {
        Changed.differs(platform);
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void newChangedAndDroppedQuestionsStandByThemselves() {
        var text = analyst.reader.open(NEW).text();

        assertThat(text)
                .contains("Jämfört med enkäten 2025, fråga för fråga.")
                .contains("Nya frågor 1", "Ändrade frågor 1", "Borttagna frågor 1", "Oförändrade frågor 41")
                .containsSubsequence(
                        "Rättslig grund tillagt: Förordning (2015:284)",
                        "3. Hur långt har ni kommit?",
                        "1. Finns en beslutad plan?",
                        "7. Något mer?")
                .doesNotContain("Id:");
    }

    @Test
    void renamedAndDroppedSectionsAreTold() {
        assertThat(analyst.reader.open(NEW).text())
                .contains(
                        "Avsnitt Styrning och ledning Ändrat Rubrik borttaget: Styrning tillagt: Styrning och ledning")
                .contains("Övrigt Borttaget Varför vi frågar borttaget: Därför.");
    }

    @Test
    void changesAreSaidWordByWordAndNotByColourAlone() {
        var page = analyst.reader.open(NEW);

        assertThat(page.text())
                .contains("Fråga Finns en tillagt: beslutad plan?")
                .contains("Svarsalternativ borttaget: Nej tillagt: Nej, inte än");
        assertThat(page.html()).contains("<ins>", "<del>");
    }

    @Test
    void whatIsNoTextIsSaidInWords() {
        assertThat(analyst.reader.open(NEW).text())
                .contains("Slag av fråga tillagt: Skala")
                .contains("Måste besvaras borttaget: Nej tillagt: Ja")
                .contains("Största tal borttaget: 0,5 tillagt: 1,5");
    }

    @Test
    void whatIsCalledByAnIdIsSaidInWords() {
        Changed.dependsOnAPlan(platform);

        assertThat(analyst.reader.open(NEW).text())
                .contains("Visas utifrån frågan tillagt: Finns en beslutad plan?")
                .contains("Visas vid svaren tillagt: Ja, det finns, Nej, inte än")
                .contains("Del av planen tillagt: 1.1 Säker vård")
                .contains("Del av planen borttaget: p-gone");
    }

    @Test
    void aFirstSurveySaysThatThereIsNothingToCompareWith() {
        stands(platform, survey(Survey.State.DESIGNING));
        platform.answer(SurveyChangeServiceGrpc.getGetSurveyChangeMethod(), SurveyChange.getDefaultInstance());

        assertThat(analyst.reader.open(NEW).text())
                .contains("Enkäten är inte en kopia av någon tidigare.")
                .doesNotContain("Nya frågor");
        assertThat(analyst.reader.open("/uppfoljning/2026/utforma").links()).doesNotContain(NEW);
    }

    @Test
    void theDesignLeadsToIt() {
        assertThat(analyst.reader.open("/uppfoljning/2026/utforma").links()).contains(NEW);
    }
}
