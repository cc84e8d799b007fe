package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.FollowupFixtures.longer;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.MonitorRequestsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.SummarizeRequestsResponse.Tally;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The live matrix: every principal, every section, how far each has come. */
@PageTest
class MonitorPagesTest {

    private static final String PAGE = "/uppfoljning/2026/bevakning";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void follow() {
        stands(platform, survey(Survey.State.OPEN));
        platform.handle(
                RequestServiceGrpc.getMonitorRequestsMethod(),
                asked -> MonitorRequestsResponse.newBuilder()
                        .addRows(MonitorRequestsResponse.Row.newBuilder()
                                .setRequest(request(Request.State.STARTED)
                                        .setDisplayName(
                                                asked.getPageToken().isEmpty() ? "Region Uppsala" : "=Region Örebro")
                                        .setLate(true))
                                .addSections(progress(3, 3, 0))
                                .addSections(progress(0, 2, 1)))
                        .setSnapshotTime(moment("2026-10-20T08:30:00Z"))
                        .setNextPageToken(asked.getPageToken().isEmpty() ? "sid-2" : "")
                        .build());
        platform.answer(
                RequestServiceGrpc.getSummarizeRequestsMethod(),
                SummarizeRequestsResponse.newBuilder()
                        .addTallies(tally("region", "03", Request.State.STARTED, 1, 1))
                        .addTallies(tally("municipality", "03", Request.State.STARTED, 4, 2))
                        .addTallies(tally("municipality", "25", Request.State.DISPATCHED, 3, 0))
                        .setSnapshotTime(moment("2026-10-20T08:30:00Z"))
                        .build());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    private static Tally.Builder tally(String kind, String county, Request.State state, int requests, int late) {
        return Tally.newBuilder()
                .setRecipientKind(kind)
                .setCountyCode(county)
                .setState(state)
                .setRequests(requests)
                .setLateRequests(late);
    }

    @Test
    void theMatrixCountsInWordsByKindAndCountyAndEachCountLeadsToItsList() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("Slag Inte öppnad Påbörjad Sena Alla")
                .contains("Regioner 0 1 1 1 Kommuner 3 4 2 7 Alla 3 5 3 8")
                .contains("Uppsala län 0 5 3 5 Norrbottens län 3 0 0 3");
        assertThat(page.links())
                .contains(PAGE + "?lage=started&slag=municipality")
                .contains(PAGE + "?slag=municipality&sent=ja")
                .contains(PAGE + "?lage=dispatched&lan=25")
                .contains(PAGE + "?lan=03");
    }

    @Test
    void withoutTheMatrixTheListIsThereAndKeepsItsFilter() {
        platform.silence(RequestServiceGrpc.getSummarizeRequestsMethod());

        var page = coordinator.open(PAGE + "?lan=03");

        assertThat(page.text()).contains("Region Uppsala");
        assertThat(page.value("lan")).isEqualTo("03");
    }

    @Test
    void countyAndLatenessAreFiltersTooAndFollowToTheReminder() {
        var page = coordinator.open(PAGE + "?lan=03&sent=ja");

        var asked = platform.askedOnce(RequestServiceGrpc.getMonitorRequestsMethod());
        assertThat(asked.getCountyCode()).isEqualTo("03");
        assertThat(asked.getLate()).isTrue();
        assertThat(page.links())
                .contains("/uppfoljning/2026/brev/paminn?lan=03&sent=ja")
                .contains(PAGE + "/tabell.xlsx?lan=03&sent=ja");
    }

    @Test
    void whoMayNotSendIsShownNoButtonForIt() {
        assertThat(new Reader(portal, SignedInAs.staff("analyst")).open(PAGE).text())
                .contains("Region Uppsala")
                .doesNotContain("Påminn");
    }

    @Test
    void theFileIsThereAsAWorkbookToo() throws Exception {
        var file = portal.perform(get(PAGE + "/tabell.xlsx").with(SignedInAs.staff("coordinator")))
                .andReturn()
                .getResponse();

        assertThat(file.getHeader("Content-Disposition")).contains("bevakning-2026.xlsx");
        assertThat(file.getContentType()).contains("spreadsheetml");
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
    }

    private static MonitorRequestsResponse.SectionProgress.Builder progress(int answered, int asked, int missing) {
        return MonitorRequestsResponse.SectionProgress.newBuilder()
                .setAnsweredCount(answered)
                .setQuestionCount(asked)
                .setMissingCount(missing);
    }

    @Test
    void everySectionOfEveryPrincipalIsShownInWords() {
        assertThat(coordinator.open(PAGE).text())
                .contains("1 rad på sidan. Läget 20 oktober 2026 kl. 10.30.")
                .contains("Region Uppsala Brev till Region Uppsala Påbörjad Sen Klart 0 av 2");
    }

    @Test
    void whoAsksForLongerTimeAndWhoHasItIsSeen() {
        platform.answer(
                RequestServiceGrpc.getMonitorRequestsMethod(),
                MonitorRequestsResponse.newBuilder()
                        .addRows(MonitorRequestsResponse.Row.newBuilder()
                                .setRequest(longer(request(Request.State.STARTED), Extension.State.ASKED)))
                        .addRows(MonitorRequestsResponse.Row.newBuilder()
                                .setRequest(longer(request(Request.State.STARTED), Extension.State.GRANTED)))
                        .build());

        var page = coordinator.open(PAGE);

        assertThat(page.text()).contains("Vill ha längre tid", "Anstånd till fredag 30 oktober 2026");
        assertThat(page.links()).contains("/uppfoljning/2026/anstand/region-uppsala");
        assertThat(coordinator.open(PAGE + "/tabell.csv").html())
                .contains("2026-10-30;Vill ha längre tid", "2026-10-30;Har fått anstånd");
    }

    @Test
    void theFiltersStandInTheAddressAndFollowToTheNextPageAndTheFile() {
        var page = coordinator.open(PAGE + "?lage=started&slag=region");

        var asked = platform.askedOnce(RequestServiceGrpc.getMonitorRequestsMethod());
        assertThat(asked.getState()).isEqualTo(Request.State.STARTED);
        assertThat(asked.getRecipientKind()).isEqualTo("region");
        assertThat(page.value("lage")).isEqualTo("started");
        assertThat(page.links())
                .contains(PAGE + "/tabell.csv?lage=started&slag=region")
                .contains(PAGE + "?lage=started&slag=region&sida=sid-2");
    }

    @Test
    void aFilterThatIsNoneShowsAll() {
        coordinator.open(PAGE + "?lage=whatever&slag=castle");

        var asked = platform.askedOnce(RequestServiceGrpc.getMonitorRequestsMethod());
        assertThat(asked.getState()).isEqualTo(Request.State.STATE_UNSPECIFIED);
        assertThat(asked.getRecipientKind()).isEmpty();
    }

    @Test
    void nobodyInTheSelectionIsSaidAndWhatToDo() {
        platform.answer(RequestServiceGrpc.getMonitorRequestsMethod(), MonitorRequestsResponse.getDefaultInstance());

        assertThat(coordinator.open(PAGE).text())
                .contains("Ingen huvudman i det här urvalet.", "Välj ett annat läge eller slag.");
    }

    @Test
    void theFileHoldsEveryPageInWordsAndNoFormula() {
        var file = coordinator.open(PAGE + "/tabell.csv");

        assertThat(file.header("Content-Disposition")).contains("bevakning-2026.csv");
        assertThat(file.html().lines())
                .contains(
                        "\ufeffHuvudman;Slag;Länskod;Län;Läge;Besvarade frågor;Frågor;Sent;Svara senast;Anstånd;"
                                + "Styrning: besvarade;Styrning: frågor;Resurser: besvarade;Resurser: frågor",
                        "Region Uppsala;Region;03;Uppsala län;Påbörjad;1;5;Ja;2026-10-30;;3;3;0;2",
                        "'=Region Örebro;Region;03;Uppsala län;Påbörjad;1;5;Ja;2026-10-30;;3;3;0;2");
    }
}
