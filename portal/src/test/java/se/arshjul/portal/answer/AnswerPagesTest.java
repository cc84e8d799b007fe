package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.testkit.TestClock;

/** What a body is asked, section by section. */
@PageTest
class AnswerPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/styrning";

    @Autowired
    private MockMvc portal;

    @Autowired
    private TestClock clock;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void everythingTheBodyHasBeenAskedIsListedWithItsDeadline() {
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(request(Request.State.STARTED))
                        .build());

        assertThat(respondent.open("/svara").text())
                .contains("Uppföljning 2026: Region Uppsala", "fredag 30 oktober 2026", "1 av 5", "Påbörjad");
        assertThat(platform.askedOnce(RequestServiceGrpc.getListRequestsMethod())
                        .getActor())
                .isEqualTo("actors/region-uppsala");
    }

    @Test
    void questionsHaveTheNumbersOfTheWholeSurvey() {
        assertThat(respondent.open(SECTION).text()).contains("1. Finns en handlingsplan?", "3. Hur långt");
        assertThat(respondent.open(PAGE + "/avsnitt/resurser").text()).contains("4. Hur stor andel är utbildad?");
    }

    @Test
    void whoHearsANumbersFieldHearsItsUnitToo() {
        var page = respondent.open(PAGE + "/avsnitt/resurser");

        assertThat(page.html()).contains("aria-describedby=\"andel-unit andel-hint\"");
        assertThat(page.part("andel-unit")).isEqualTo("procent");
    }

    @Test
    void nothingAskedIsSaidAndWhatHappensNext() {
        platform.answer(RequestServiceGrpc.getListRequestsMethod(), ListRequestsResponse.getDefaultInstance());

        assertThat(respondent.open("/svara").text()).contains("Inget att svara på just nu.");
    }

    @Test
    void theSectionsShowWhyByWhenAndHowFarTheyHaveCome() {
        sheet.save(answer("plan").setChoice("ja"));

        assertThat(respondent.open(PAGE).text())
                .contains("Svara senast fredag 30 oktober 2026", "fredag 13 november 2026", "omkring 40 minuter")
                .contains("Vi frågar för att kunna se", "Förordning (2015:284)")
                .contains("Styrning 1 av 3 frågor Klart", "Resurser 0 av 2 frågor Inte påbörjat");
    }

    @Test
    void whenTheLastDayHasPassedThePagesSayHowLongAnswersAreStillTaken() {
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(request(Request.State.STARTED))
                        .build());

        clock.set(Instant.parse("2026-10-30T22:59:59Z"));
        assertThat(respondent.open(PAGE).text()).contains("Svara senast fredag 30 oktober 2026.");
        clock.set(Instant.parse("2026-10-30T23:00:00Z"));

        assertThat(respondent.open(PAGE).text())
                .contains("Sista svarsdag var fredag 30 oktober 2026. Ni kan fortfarande svara, till och med fredag 13"
                        + " november 2026.");
        for (var page : List.of("/svara", "/")) {
            assertThat(respondent.open(page).text())
                    .contains("Sista svarsdag har passerat. Svar tas emot till fredag 13 november 2026.");
        }
    }

    @Test
    void theFirstLookIsNotedOnce() {
        asks(platform, request(Request.State.DISPATCHED));
        platform.answer(
                RequestServiceGrpc.getOpenRequestMethod(),
                request(Request.State.OPENED).build());

        assertThat(respondent.open(PAGE).text()).contains("Öppnad");
        respondent.open(PAGE);

        assertThat(platform.asked(RequestServiceGrpc.getOpenRequestMethod()))
                .hasSize(2)
                .extracting("requestId")
                .containsOnly(platform.asked(RequestServiceGrpc.getOpenRequestMethod())
                        .getFirst()
                        .getRequestId());
    }

    @Test
    void aContactReadsWhatIsAskedWithoutOpeningItForThoseWhoAnswer() {
        asks(platform, request(Request.State.DISPATCHED));
        platform.refuse(RequestServiceGrpc.getOpenRequestMethod(), FollowupFixtures.DENIED);
        var contact = new Reader(portal, SignedInAs.region("contact"));

        var page = contact.open(PAGE);

        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.links()).contains(PAGE + "/avboj");
    }

    @ParameterizedTest
    @CsvSource({
        "SENT_BACK, Socialstyrelsen har skickat tillbaka svaret",
        "STARTED, Godkännaren har lämnat tillbaka svaret",
        "DECLINED, Ni har avböjt att svara",
        "NO_RESPONSE, Tiden för att svara har gått ut",
        "WITHDRAWN, Uppföljningen är avbruten"
    })
    void whereTheMatterStandsIsSaidWithItsReason(Request.State state, String says) {
        asks(platform, request(state).setReason("Andelen stämmer inte."));

        var text = respondent.open(PAGE).text();

        assertThat(text).contains(says);
        if (state != Request.State.NO_RESPONSE) {
            assertThat(text).contains("Andelen stämmer inte.");
        }
    }

    @Test
    void aSectionShowsItsQuestionsWithHelpAndWhatIsSaved() {
        sheet.save(answer("plan").setChoice("ja"));

        var page = respondent.open(SECTION);

        assertThat(page.text())
                .contains("Avsnitt 1 av 2", "För att se vem som leder.", "Finns en handlingsplan?")
                .contains("Beslutad av nämnden.", "1 = inte alls, 5 = hela vägen", "Sparat 20 oktober 2026 kl. 10.30");
        assertThat(page.value("plan")).isEqualTo("ja");
    }

    @Test
    void whoDoesNotAnswerReadsTheAnswersAndIsGivenNoForm() {
        sheet.save(answer("plan").setChoice("ja"));
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        var approver = new Reader(portal, SignedInAs.region("approver"));

        var overview = approver.open(PAGE);
        assertThat(overview.text()).contains("Styrning 1 av 3 frågor");
        assertThat(overview.links()).doesNotContain(SECTION).contains(PAGE + "/kontrollera");
        assertThat(approver.open(SECTION).leadsTo()).isEqualTo(PAGE + "/kontrollera");

        var answers = approver.open(PAGE + "/kontrollera");
        assertThat(answers.text()).contains("Finns en handlingsplan? Ja");
        assertThat(answers.links()).noneMatch(link -> link.contains("/avsnitt/"));
        assertThat(respondent.open(PAGE).links()).contains(SECTION);
    }

    @Test
    void aSectionThatIsNotThereIsNotFound() {
        assertThat(respondent.open(PAGE + "/avsnitt/annat").status()).isEqualTo(404);
    }

    @Test
    void whatCanNoLongerBeChangedLeadsBackToTheOverview() {
        asks(platform, request(Request.State.SUBMITTED));

        assertThat(respondent.open(SECTION).leadsTo()).isEqualTo(PAGE);
    }
}
