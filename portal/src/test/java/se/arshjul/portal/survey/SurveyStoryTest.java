package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Shown;
import se.arshjul.workflow.v1.Letter;
import se.arshjul.workflow.v1.ListStepsResponse;
import se.arshjul.workflow.v1.ProcessServiceGrpc;
import se.arshjul.workflow.v1.Step;
import se.arshjul.workflow.v1.SummarizeLettersResponse;

/** The page of a survey tells its story to those who do not know the process behind it. */
@PageTest
class SurveyStoryTest {

    private static final String PAGE = "/uppfoljning/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void nothingHasHappened() {
        stands(platform, survey(Survey.State.OPEN));
        platform.answer(
                RequestServiceGrpc.getSummarizeRequestsMethod(), SummarizeRequestsResponse.getDefaultInstance());
        platform.answer(ProcessServiceGrpc.getSummarizeLettersMethod(), SummarizeLettersResponse.getDefaultInstance());
        platform.answer(ProcessServiceGrpc.getListStepsMethod(), ListStepsResponse.getDefaultInstance());
    }

    private Shown page() {
        return new Agency(portal, "coordinator").reader.open(PAGE);
    }

    private void happened(Step.Builder... steps) {
        var all = ListStepsResponse.newBuilder();
        Stream.of(steps).forEach(all::addSteps);
        platform.answer(ProcessServiceGrpc.getListStepsMethod(), all.build());
    }

    private static Step.Builder step(String element, String title, Step.State state) {
        return Step.newBuilder().setElement(element).setTitle(title).setState(state);
    }

    @Test
    void whatIsDoneIsToldAsAnEventAndWhatOnlyTheEngineDoesIsLeftOut() {
        happened(
                step("serviceTask_DispatchRequests", "Skicka ut förfrågningar", Step.State.DONE),
                step("serviceTask_ReadSurveyDatesForClosing", "Läs när mottagningen slutar", Step.State.DONE),
                step("userTask_AnalyseResults", "Kvalitetsgranska och analysera", Step.State.CURRENT));

        assertThat(page().part("stegen"))
                .contains("Frågorna skickades ut", "Kvalitetsgranska och analysera Pågår")
                .doesNotContain("Läs när", "Klart");
    }

    @Test
    void whatTheEngineCannotDoIsToldWhateverItIs() {
        happened(step("serviceTask_ReadSurveyDatesForClosing", "Läs när mottagningen slutar", Step.State.STUCK));

        assertThat(page().part("stegen")).contains("Läs när mottagningen slutar", "Behöver hjälp");
    }

    @Test
    void aPlannedSurveyIsPlannedAlsoBeforeTheEngineHasSaidSo() {
        assertThat(page().part("stegen")).contains("Enkäten är planerad.");
    }

    @Test
    void aCancelledSurveyOffersNothingThatLiesAhead() {
        stands(platform, survey(Survey.State.CANCELLED).setReason("Frågorna behöver göras om."));

        var page = page();

        assertThat(page.text())
                .contains("Enkäten är avbruten Frågorna behöver göras om.", "De gäller inte längre.")
                .contains("Inga brev gick ut.")
                .doesNotContain("Nästa datum");
        assertThat(page.links()).doesNotContain(PAGE + "/namn", PAGE + "/avbryt", PAGE + "/datum");
    }

    @Test
    void cancellingStandsLastAndNotAmongWhatIsDoneEveryDay() {
        assertThat(page().text())
                .contains("Nästa datum: Sista svarsdag, fredag 30 oktober 2026")
                .endsWith("Avbryt enkäten");
    }

    @Test
    void lettersStandInTheOrderInWhichTheyAreTold() {
        platform.answer(
                ProcessServiceGrpc.getSummarizeLettersMethod(),
                SummarizeLettersResponse.newBuilder()
                        .addCounts(letters("invitation"))
                        .addCounts(letters("receipt"))
                        .addCounts(letters("feedback"))
                        .build());

        assertThat(page().part("breven")).containsSubsequence("Inbjudan", "Kvittens", "Återkoppling");
    }

    private static SummarizeLettersResponse.Count.Builder letters(String kind) {
        return SummarizeLettersResponse.Count.newBuilder()
                .setKind(kind)
                .setState(Letter.State.SENT)
                .setLetters(1);
    }
}
