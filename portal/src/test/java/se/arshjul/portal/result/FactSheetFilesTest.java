package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.result.Published.choice;
import static se.arshjul.portal.result.Published.kind;
import static se.arshjul.portal.result.Published.publication;

import jakarta.servlet.http.Cookie;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.pdf.Paper;

/** The fact sheet as a document: that of a version for everybody, that of the draft for the agency. */
@PageTest
class FactSheetFilesTest {

    private static final String PAGE = "/resultat/2026";
    private static final String FILE = PAGE + "/faktablad.pdf";
    private static final RequestPostProcessor NOBODY = request -> request;

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void publish() {
        Published.all(platform);
        platform.handle(
                ResultServiceGrpc.getGetPublicationMethod(),
                asked -> publication(asked.getName().substring(asked.getName().lastIndexOf('/') + 1))
                        .build());
        anybody = new Reader(portal, NOBODY);
    }

    @Test
    void thePublishedPageLeadsToTheSheetOfItsVersion() {
        assertThat(anybody.open(PAGE).links()).contains(FILE + "?version=1");
        assertThat(anybody.open(PAGE + "?version=1").links()).contains(FILE + "?version=1");
    }

    @Test
    void theSheetHoldsTheTextWhoAnsweredAFewResultsAndWhereTheRestIs() throws Exception {
        var paper = sheet(FILE + "?version=1", NOBODY);

        assertThat(paper.text())
                .contains("Faktablad Uppföljning 2026 280 av 311 tillfrågade (90 procent) har svarat.")
                .contains("Fler har en plan.")
                .contains("Finns en handlingsplan? 75 procent svarar: Ja", "Ja 75 % (3)", "Nej 25 % (1)")
                .contains("Andel av de 4 som svarat på frågan, procent. 311 tillfrågade.")
                .contains("Medianen är 42,6 procent: hälften har mindre och hälften mer.")
                .contains("Omgång 2026", "Version 1, publicerad 15 januari 2027 kl. 09.00")
                .contains("Referens surveys/2026/publications/1 Kontrollsumma 77ab")
                .doesNotContain("Utkast", "Det går framåt.");
        assertThat(paper.links()).containsExactly("http://localhost" + PAGE + "?version=1");
        assertThat(paper.name()).isEqualTo("faktablad-2026-1.pdf");
    }

    @Test
    void theSheetCanBeReadByThoseWhoListen() throws Exception {
        var paper = sheet(FILE, NOBODY);

        assertThat(paper.title()).isEqualTo("Faktablad: Uppföljning 2026, version 1");
        assertThat(paper.titleShown()).isTrue();
        assertThat(paper.language()).isEqualTo("sv");
        assertThat(paper.tagged()).isTrue();
        assertThat(paper.bookmarks()).containsExactly("Faktablad", "Några av svaren", "Om siffrorna");
        assertThat(paper.fontsOutside()).isEmpty();
    }

    @Test
    void anEnglishReaderGetsItInEnglishAroundTheAgencysText() throws Exception {
        var answer = portal.perform(get(FILE).cookie(new Cookie("sprak", "en")))
                .andReturn()
                .getResponse();
        var paper = Paper.of(answer);

        assertThat(paper.language()).isEqualTo("en");
        assertThat(paper.title()).isEqualTo("Fact sheet: Uppföljning 2026, version 1");
        assertThat(paper.text())
                .contains("280 of 311 asked (90 per cent) have answered.", "Fler har en plan.", "75% (3)");
    }

    @Test
    void aLaterVersionLeavesTheSheetOfAnEarlierOneAsItWas() throws Exception {
        var before = sheet(FILE + "?version=1", NOBODY);
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(publication("2")
                                .setFactSheet("Färre har en plan.")
                                .setReason("Ett svar saknades."))
                        .addPublications(publication("1"))
                        .build());

        assertThat(sheet(FILE + "?version=1", NOBODY)).isEqualTo(before);
        assertThat(sheet(FILE, NOBODY).text())
                .contains("Färre har en plan.", "Rättad därför att Ett svar saknades.")
                .contains("surveys/2026/publications/2");
    }

    @Test
    void theDraftIsForTheAgencyAndSaysThatItIsOne() throws Exception {
        platform.answer(
                ResultServiceGrpc.getGetPublicationMethod(),
                publication("draft").clearPublishTime().build());
        var paper = sheet(FILE + "?utkast=ja", SignedInAs.staff("communicator"));

        assertThat(paper.text())
                .contains("Utkast Beräknat 14 november 2026 kl. 09.00. Resultatet är inte publicerat.")
                .doesNotContain("publicerad ");
        assertThat(paper.title()).isEqualTo("Faktablad: Uppföljning 2026, utkast");
        assertThat(paper.links()).containsExactly("http://localhost" + PAGE + "?utkast=ja");

        Published.all(platform);
        assertThat(anybody.open(FILE + "?utkast=ja").status()).isEqualTo(403);
    }

    @Test
    void withoutATextThereIsNoSheetAndNothingLeadsToOne() {
        publish(publication("1").setFactSheet(" "));

        assertThat(anybody.open(FILE).status()).isEqualTo(404);
        assertThat(anybody.open(PAGE).links()).noneMatch(link -> link.contains("faktablad.pdf"));
        assertThat(anybody.open("/resultat/1066/faktablad.pdf").status()).isEqualTo(404);
    }

    @Test
    void theResultsAreFewAndOfAsManySectionsAsPossible() throws Exception {
        results(
                section("plan", "Styrning", "Första"),
                section("plan", "Styrning", "Andra"),
                section("plan", "Styrning", "Tredje"),
                section("plan", "Resurser", "Fjärde"));

        assertThat(sheet(FILE, NOBODY).text())
                .containsSubsequence("Första", "Andra", "Fjärde")
                .doesNotContain("Tredje");
    }

    @Test
    void whatIsHiddenOrHasTooManyBarsIsNotAmongTheResults() throws Exception {
        var crowded = section("plan", "Styrning", "Många svar");
        IntStream.range(0, 6)
                .forEach(at -> crowded.getBreakdownsBuilder(0).addCounts(Published.count("Svar " + at, 1)));
        results(
                crowded,
                Published.result("plan")
                        .addBreakdowns(kind("all").setHidden(true).setResponses(4)));

        assertThat(sheet(FILE, NOBODY).text()).doesNotContain("Några av svaren", "Många svar", "handlingsplan");
    }

    @Test
    void theTextThatThePageSaysFitsOnTwoPages() throws Exception {
        results(
                section("plan", "Styrning", "Första"),
                section("plan", "Resurser", "Andra"),
                section("plan", "Samverkan", "Tredje"));
        publish(publication("1").setFactSheet(("Arbetet går framåt i hela landet. ".repeat(17) + "\n\n").repeat(5)));

        assertThat(sheet(FILE, NOBODY).text()).contains("2 (2)");
    }

    private void publish(Publication.Builder publication) {
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(publication)
                        .build());
    }

    private void results(QuestionResult.Builder... results) {
        var all = ListResultsResponse.newBuilder();
        Stream.of(results).forEach(all::addResults);
        platform.answer(ResultServiceGrpc.getListResultsMethod(), all.build());
    }

    private static QuestionResult.Builder section(String id, String section, String wording) {
        var result = choice(id, "Ja", "Nej").setSectionTitle(section);
        result.getQuestionBuilder().setWording(wording);
        return result;
    }

    private Paper sheet(String path, RequestPostProcessor reader) throws Exception {
        return Paper.of(portal.perform(get(path).with(reader)).andReturn().getResponse());
    }
}
