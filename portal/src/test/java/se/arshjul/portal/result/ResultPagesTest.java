package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.result.Published.count;
import static se.arshjul.portal.result.Published.kind;
import static se.arshjul.portal.result.Published.number;
import static se.arshjul.portal.result.Published.publication;
import static se.arshjul.portal.result.Published.result;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Published results for everybody: page, tables and files; the draft for the agency. */
@PageTest
class ResultPagesTest {

    private static final String PAGE = "/resultat/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void publish() {
        Published.all(platform);
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void publishedYearsAreListedWithTheirResponseRate() {
        assertThat(anybody.open("/resultat").text()).contains("Uppföljning 2026 280 av 311 tillfrågade har svarat.");
    }

    @Test
    void beforeTheFirstPublicationThePageSaysWhenThereWillBeOne() {
        platform.answer(ResultServiceGrpc.getListPublicationsMethod(), ListPublicationsResponse.getDefaultInstance());

        assertThat(anybody.open("/resultat").text())
                .contains("Inget resultat är publicerat än.", "när årets uppföljning är granskad");
    }

    @Test
    void everybodyReadsEachQuestionWithItsDenominators() {
        var page = anybody.open(PAGE);

        assertThat(page.text())
                .contains("Publicerat 15 januari 2027 kl. 09.00.", "280 av 311 tillfrågade har svarat.")
                .contains("I korthet Fler har en plan.", "Men långsamt.")
                .contains("75 procent svarar: Ja", "Andel av de 4 som svarat på frågan, procent. 311 tillfrågade.")
                .contains("Medianen är 42,6 procent: hälften har mindre och hälften mer.")
                .contains("12 av 311 tillfrågade har svarat med egna ord. Texterna publiceras inte.")
                .contains("Alla 311 280 6 25", "Kontrollsumma: 77ab");
        assertThat(page.links()).contains(PAGE + "/fraga/plan.csv", PAGE + "/alla.csv");
    }

    @Test
    void aYearThatIsNotPublishedIsNotFoundWhateverStateItIsIn() {
        platform.answer(ResultServiceGrpc.getListPublicationsMethod(), ListPublicationsResponse.getDefaultInstance());

        Stream.of(PAGE, PAGE + "/alla.csv", PAGE + "/fraga/plan.csv", "/resultat/1066")
                .forEach(
                        path -> assertThat(anybody.open(path).status()).as(path).isEqualTo(404));
        assertThat(platform.asked(ResultServiceGrpc.getListResultsMethod())).isEmpty();
    }

    @Test
    void theDraftIsForTheAgencyAndSaysThatItIsOne() {
        Stream.of(PAGE, PAGE + "/alla.csv", PAGE + "/fraga/plan.csv").forEach(path -> {
            var page = anybody.open(path + "?utkast=ja");
            assertThat(page.status()).as(path).isEqualTo(403);
            assertThat(page.html()).doesNotContain("Uppföljning 2026");
        });

        platform.answer(
                ResultServiceGrpc.getGetPublicationMethod(),
                publication("draft").build());
        var draft = new Reader(portal, SignedInAs.staff("analyst")).open(PAGE + "?utkast=ja");

        assertThat(draft.text()).contains("Beräknat 14 november 2026 kl. 09.00. Resultatet är inte publicerat.");
        assertThat(draft.links()).contains(PAGE + "/alla.csv?utkast=ja", PAGE + "/fraga/plan.csv?utkast=ja");
    }

    @Test
    void whatIsHiddenSaysSoOnThePageAndInTheFiles() {
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(result("plan")
                                .addBreakdowns(kind("all").setAnswered(20).addCounts(count("Ja", 20)))
                                .addBreakdowns(kind("region").setHidden(true)))
                        .build());

        assertThat(anybody.open(PAGE).text()).contains("Ja 20 visas inte", "En grupp visas när minst 5 har svarat");
        assertThat(anybody.open(PAGE + "/alla.csv").html())
                .contains("Regioner;Ja;;visas inte;1;", "Regioner;Har svarat på frågan;;visas inte;1;");
    }

    @Test
    void exampleDataIsMarkedOnThePageInTheListAndInTheFiles() {
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(publication("1").setExample(true))
                        .build());

        assertThat(anybody.open("/resultat").text()).contains("Exempeldata");
        assertThat(anybody.open(PAGE).text()).contains("Exempeldata Alla svar är påhittade.");
        assertThat(anybody.open(PAGE + "/alla.csv").html()).contains(";Ja;3;Exempeldata;1;");
        assertThat(anybody.open(PAGE + "/alla.json").html()).contains("\"example\":true");
    }

    @Test
    void aCorrectionIsAVersionWithItsReasonAndWhatItChanged() {
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(
                                publication("2").setReason("Ett svar saknades.").setContentHash("88"))
                        .addPublications(publication("1"))
                        .build());
        platform.handle(
                ResultServiceGrpc.getListResultsMethod(),
                request -> ListResultsResponse.newBuilder()
                        .addResults(result("plan")
                                .addBreakdowns(kind("all")
                                        .setAnswered(4)
                                        .addCounts(
                                                count("Ja", request.getParent().endsWith("2") ? 4 : 3))))
                        .build());

        var page = anybody.open(PAGE + "/versioner");

        assertThat(page.text())
                .contains("Version 2", "Rättad därför att: Ett svar saknades.", "Version 1", "Den första versionen.")
                .contains("Finns en handlingsplan? Ja, Alla 3 4");
        assertThat(page.links()).contains(PAGE + "?version=1");
    }

    @Test
    void anEarlierVersionSaysThatThereIsALaterOne() {
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(publication("2").setReason("Ett svar saknades."))
                        .addPublications(publication("1"))
                        .build());
        platform.answer(
                ResultServiceGrpc.getGetPublicationMethod(), publication("1").build());

        var earlier = anybody.open(PAGE + "?version=1");

        assertThat(earlier.text()).contains("Det här är version 1 Det finns en senare version.");
        assertThat(earlier.links()).contains(PAGE);
        assertThat(anybody.open(PAGE).text())
                .contains("Version 2. Publicerat", "Rättad därför att: Ett svar saknades.")
                .doesNotContain("Det finns en senare version.");
    }

    @Test
    void aQuestionThatIsHiddenForAllSaysSo() {
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(result("plan")
                                .addBreakdowns(kind("all").setAsked(3).setHidden(true)))
                        .build());

        assertThat(anybody.open(PAGE).text())
                .contains("Svaren visas inte, för de är så få")
                .doesNotContain("Andel av de");
    }

    @Test
    void theYearsStandInTheirOrderWhicheverWasPublishedLast() {
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(publication("2").setYear(2024).setTitle("Rättad 2024"))
                        .addPublications(publication("1"))
                        .build());

        assertThat(anybody.open("/resultat").text()).containsSubsequence("Uppföljning 2026", "Rättad 2024");
    }

    @Test
    void aScaleIsSaidByItsMeanAndAQuestionNobodyAnsweredHasNoChart() {
        var scale = result("mognad")
                .addBreakdowns(kind("all").setAnswered(3).setAsked(311).setMean(decimal("3.66")));
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(scale)
                        .addResults(result("plan").addBreakdowns(kind("all").setAsked(311)))
                        .build());

        assertThat(scale.getQuestion().getKind()).isEqualTo(Question.Kind.SCALE);
        assertThat(anybody.open(PAGE).text())
                .contains("Medelvärdet är 3,7 av 5.", "Andel av de 0 som svarat på frågan")
                .doesNotContain("0 procent svarar");
    }

    @Test
    void aNumberThatIsNeverNoughtIsToldInATableAndNotByBarsFromNought() {
        var share = result("andel").addBreakdowns(number("all", "42"));
        var year = share.clone();
        year.getQuestionBuilder()
                .getNumberRangeBuilder()
                .setMin(decimal("2010"))
                .setUnit("");

        assertThat(answered(share)).contains("class=\"track\"").doesNotContain("<details open");
        assertThat(answered(year)).contains("<details open", "Medianen är").doesNotContain("class=\"track\"");
    }

    private String answered(QuestionResult.Builder one) {
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder().addResults(one).build());
        return anybody.open(PAGE).html();
    }

    @Test
    void aSilentServiceIsNamedInTheListAndMissingOnThePage() {
        platform.silence("arshjul.followup");

        assertThat(anybody.open("/resultat").text()).contains("Uppföljningen kan inte visas just nu.");
        assertThat(anybody.open(PAGE).status()).isEqualTo(503);
    }
}
