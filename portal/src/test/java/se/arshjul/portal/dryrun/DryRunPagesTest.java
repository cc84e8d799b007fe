package se.arshjul.portal.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.DryRunServiceGrpc;
import se.arshjul.workflow.v1.TestLetter;

/** Before a dispatch is approved: who would get what, when and why. */
@PageTest
class DryRunPagesTest {

    private static final String PAGE = "/uppfoljning/2026/utskick/provkorning";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void plan() {
        stands(platform, survey(Survey.State.DESIGNED));
        Planned.stands(platform);
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void everyRecipientIsShownWithAddressReasonAndProblems() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("3 mottagare. Till den egna brevlådan: 2. Till de svarande: 0. Utan adress: 1.")
                .contains("Inbjudan skickas 14 september 2026 kl. 08.00")
                .contains("Påminnelser till regioner fredag 16 oktober 2026, fredag 23 oktober 2026")
                .contains("Region Uppsala Region enligt registret måndag 14 september 2026")
                .contains("patientsakerhet@kommun-knivsta.test")
                .contains("Ingen adress finns.");
        assertThat(page.links()).contains(PAGE + "/region-uppsala");
    }

    @Test
    void problemsAreCountedAndEachCountLeadsToItsList() {
        var page = coordinator.open(PAGE);

        assertThat(page.text()).contains("Alla 3", "Saknar adress 1", "Delar adress 1", "Avvisades senast 0");
        var shared = coordinator.open(PAGE + "?brist=shared_address");
        assertThat(page.links()).contains(PAGE + "?brist=shared_address");
        assertThat(shared.text())
                .contains("1 rad på sidan av 1.", "Knivsta kommun")
                .doesNotContain("Åsele kommun");
    }

    @Test
    void functionalMailboxesAreShownAsSuchAndLeadToWhereTheyAreKept() {
        var page = coordinator.open(PAGE);

        assertThat(page.text()).contains("Funktionsbrevlåda registrator@region-uppsala.test");
        assertThat(page.links()).contains("/uppfoljning/brevlador/region-uppsala");
    }

    @Test
    void theFiltersStandInTheAddressAndFollowToTheFile() {
        var page = coordinator.open(PAGE + "?slag=municipality&lan=24");

        assertThat(page.text()).contains("Åsele kommun").doesNotContain("Knivsta kommun", "Region Uppsala Region");
        assertThat(page.value("slag")).isEqualTo("municipality");
        assertThat(page.links()).contains(PAGE + "/tabell.csv?slag=municipality&lan=24");
    }

    @Test
    void theFileHoldsEveryRecipientWithTimesAndProblems() {
        var file = coordinator.open(PAGE + "/tabell.csv");

        assertThat(file.header("Content-Disposition")).contains("provkorning-2026.csv");
        assertThat(file.html().lines())
                .contains(
                        "\ufeffId;Huvudman;Slag;Län;Skickas till;Funktionsbrevlådor;Brev;Språk;Skickas;Påminnelser;Att se över")
                .contains("kommun-knivsta;Knivsta kommun;Kommun;Uppsala län;patientsakerhet@kommun-knivsta.test;;"
                        + "Inbjudan;sv;14 september 2026 kl. 08.00;2026-10-16, 2026-10-23;"
                        + "Delar adress, Ingen person utsedd");
    }

    @Test
    void aPageThatIsNoneIsTheNearestThereIs() {
        assertThat(coordinator.open(PAGE + "?sida=-7").text()).contains("3 rader på sidan av 3.");
        assertThat(coordinator.open(PAGE + "?sida=99").status()).isEqualTo(200);
    }

    @Test
    void aLetterIsReadAsItWillBeSent() {
        var page = coordinator.open(PAGE + "/region-uppsala?brev=reminder-started");

        assertThat(page.text())
                .contains("Svara senast 30 oktober 2026: Uppföljning 2026, Region Uppsala")
                .contains("Du får det här brevet.", "http://portal.test/svara/2026/region-uppsala");
        var asked = platform.askedOnce(DryRunServiceGrpc.getPreviewLetterMethod());
        assertThat(asked.getRecipientId()).isEqualTo("region-uppsala");
        assertThat(asked.getKind()).isEqualTo("reminder-started");
    }

    @Test
    void aTestIsSentToOneselfAndSaysHowManyAreLeft() {
        platform.answer(
                DryRunServiceGrpc.getSendTestLetterMethod(),
                TestLetter.newBuilder()
                        .setAddress("kim@socialstyrelsen.test")
                        .setLeftCount(19)
                        .build());

        var sent = coordinator.press(coordinator.open(PAGE + "/region-uppsala"), "Skicka test");

        assertThat(sent.leadsTo()).isEqualTo(PAGE + "/region-uppsala?brev=invitation");
        assertThat(coordinator.open(sent.leadsTo()).text())
                .contains("Testet är skickat till kim@socialstyrelsen.test.", "Du kan skicka 19 till i dag.");
        assertThat(platform.askedOnce(DryRunServiceGrpc.getSendTestLetterMethod())
                        .getRequestId())
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void aTestThatMayNotBeSentIsRefusedInWordsAndTheLetterStays() {
        platform.refuse(DryRunServiceGrpc.getSendTestLetterMethod(), notNow("TEST_LETTERS_SPENT"));

        var refused = coordinator.press(coordinator.open(PAGE + "/region-uppsala"), "Skicka test");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Vänta till i morgon.", "Du får det här brevet.");
    }

    @Test
    void aLetterThatNeedsADateSaysWhatToDoInsteadOfFailing() {
        platform.refuse(DryRunServiceGrpc.getPreviewLetterMethod(), notNow("SURVEY_DATES_MISSING"));

        assertThat(coordinator.open(PAGE + "/region-uppsala").text()).contains("Sätt alla enkätens datum först.");
    }
}
