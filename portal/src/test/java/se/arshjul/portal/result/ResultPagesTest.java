package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.DENIED;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.option;
import static se.arshjul.portal.FollowupFixtures.questions;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.ResponseRate;
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
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(publication("1"))
                        .build());
        platform.refuse(ResultServiceGrpc.getGetPublicationMethod(), DENIED);
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(choice("plan", "Ja", "Nej"))
                        .addResults(result("andel")
                                .addBreakdowns(number("all", "42.55"))
                                .addBreakdowns(Breakdown.newBuilder().setRecipientKind("region")))
                        .addResults(result("kommentar")
                                .addBreakdowns(kind("all").setAnswered(12).setAsked(311)))
                        .build());
        anybody = new Reader(portal, request -> request);
    }

    private static Publication.Builder publication(String version) {
        return Publication.newBuilder()
                .setName("surveys/2026/publications/" + version)
                .setTitle("Uppföljning 2026")
                .setYear(2026)
                .setPublishTime(moment("2027-01-15T08:00:00Z"))
                .setSnapshotTime(moment("2026-11-14T08:00:00Z"))
                .setAnalysis("Det går framåt.\n\nMen långsamt.")
                .setFactSheet("Fler har en plan.")
                .setContentHash("77ab")
                .addResponseRates(ResponseRate.newBuilder()
                        .setRecipientKind("all")
                        .setAsked(311)
                        .setAnswered(280)
                        .setDeclined(6)
                        .setNoResponse(25));
    }

    private static QuestionResult.Builder result(String id) {
        var question = questions().stream()
                .filter(known -> known.getName().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
        return QuestionResult.newBuilder()
                .setQuestion(question)
                .setSectionTitle(question.getSectionId().equals("styrning") ? "Styrning" : "Resurser");
    }

    /** Three of four regions and municipalities chose the first. */
    private static QuestionResult.Builder choice(String id, String first, String second) {
        var result = result(id);
        Stream.of("all", "region", "municipality")
                .forEach(kind -> result.addBreakdowns(kind(kind)
                        .setAsked(311)
                        .setResponses(280)
                        .setAnswered(4)
                        .addCounts(count(first, 3))
                        .addCounts(count(second, 1))));
        return result;
    }

    private static QuestionResult.OptionCount.Builder count(String label, int answers) {
        return QuestionResult.OptionCount.newBuilder().setLabel(label).setAnswers(answers);
    }

    private static Breakdown.Builder kind(String kind) {
        return Breakdown.newBuilder().setRecipientKind(kind);
    }

    private static Breakdown.Builder number(String kind, String median) {
        return kind(kind).setAnswered(4).setMedian(decimal(median)).setMin(decimal("-3.5"));
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
                .contains("Hälften har mindre och hälften mer än 42,6 procent.")
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
    void oneQuestionIsATableByKindOfPrincipal() {
        var file = anybody.open(PAGE + "/fraga/plan.csv");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("plan-2026.csv");
        assertThat(file.html().replace("\ufeff", "").lines())
                .startsWith("Svar;Alla;Regioner;Kommuner", "Ja;3;3;3", "Nej;1;1;1")
                .contains("Tillfrågade;311;311;311");
    }

    @Test
    void everythingIsOneTableWithAPlaceForWhatIsUnknown() {
        var file = anybody.open(PAGE + "/alla.csv");

        assertThat(file.html().lines())
                .contains("2026;Styrning;plan;Finns en handlingsplan?;Kommuner;Ja;3")
                .contains("2026;Resurser;andel;Hur stor andel är utbildad?;Alla;Median;42,6")
                .contains("2026;Resurser;andel;Hur stor andel är utbildad?;Alla;Lägsta;-3,5")
                .contains("2026;Resurser;andel;Hur stor andel är utbildad?;Regioner;Median;–");
    }

    @Test
    void wordsThatASpreadsheetWouldRunStayWords() {
        var dangerous = choice("plan", "=HYPERLINK(\"http://evil\")", "@SUM(A1)");
        dangerous.getQuestionBuilder().setWording("+46 är riktnumret?").addOptions(option("x", "x"));
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(dangerous.setSectionTitle("-1 avsnitt"))
                        .build());

        assertThat(anybody.open(PAGE + "/fraga/plan.csv").html())
                .contains("\r\n\"'=HYPERLINK(\"\"http://evil\"\")\";3", "\r\n'@SUM(A1);1");
        assertThat(anybody.open(PAGE + "/alla.csv").html())
                .contains("\r\n2026;'-1 avsnitt;plan;'+46 är riktnumret?;Alla;\"'=HYPERLINK(");
        assertThat(anybody.open(PAGE).html()).doesNotContain("http://evil\")<script");
    }

    @Test
    void aQuestionThatIsNotThereIsNotFound() {
        assertThat(anybody.open(PAGE + "/fraga/annan.csv").status()).isEqualTo(404);
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
    void aSilentServiceIsNamedInTheListAndMissingOnThePage() {
        platform.silence("arshjul.followup");

        assertThat(anybody.open("/resultat").text()).contains("Uppföljningen kan inte visas just nu.");
        assertThat(anybody.open(PAGE).status()).isEqualTo(503);
    }
}
