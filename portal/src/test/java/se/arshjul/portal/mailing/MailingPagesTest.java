package se.arshjul.portal.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.Letter;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingServiceGrpc;
import se.arshjul.workflow.v1.PreviewMailingResponse;
import se.arshjul.workflow.v1.ProcessServiceGrpc;

/** What has become of each letter, and the letters that a coordinator orders. */
@PageTest
class MailingPagesTest {

    private static final String PAGE = "/uppfoljning/2026/brev";
    private static final String REPORT = PAGE + "/utskick/0c6f8a1e-0000-4000-8000-000000000001";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void mail() {
        stands(platform, survey(Survey.State.OPEN));
        Mailed.stands(platform);
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void everyLetterSaysWhatHasBecomeOfItWhenAndWhy() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("Region Uppsala Inbjudan Avvisat 550 5.1.1 No such mailbox")
                .contains("Påminnelse, påbörjad Mottaget av e-postservern 20 oktober 2026 kl. 10.30")
                .contains("Ett brev nådde ingen.", "Extra påminnelse, 20 oktober 2026 kl. 18.30");
        assertThat(page.links())
                .contains("/uppfoljning/2026/adress/region-uppsala", PAGE + "/skicka-om", PAGE + "?lage=failed");
    }

    @Test
    void theFiltersStandInTheAddressAndFollowToTheNextPageAndTheFile() {
        var page = coordinator.open(PAGE + "?lage=refused&brev=invitation&huvudman=region-uppsala");

        var asked = platform.askedOnce(ProcessServiceGrpc.getListLettersMethod());
        assertThat(asked.getMatter()).isEqualTo("surveys/2026/requests/region-uppsala");
        assertThat(asked.getKind()).isEqualTo("invitation");
        assertThat(asked.getState()).isEqualTo(Letter.State.REFUSED);
        assertThat(page.text()).contains("Brev till Region Uppsala");
        assertThat(page.links())
                .contains(PAGE + "?lage=refused&brev=invitation&huvudman=region-uppsala&sida=sid-2")
                .contains(PAGE + "/tabell.csv?lage=refused&brev=invitation&huvudman=region-uppsala");
    }

    @Test
    void onlyWhatReachedNobodyIsAskedForByItself() {
        coordinator.open(PAGE + "?lage=failed");

        assertThat(platform.askedOnce(ProcessServiceGrpc.getListLettersMethod()).getFailed())
                .isTrue();
    }

    @Test
    void theFileHoldsEveryLetterInWords() {
        assertThat(coordinator.open(PAGE + "/tabell.csv").html().lines())
                .contains(
                        "\ufeffHuvudman;Brev;Läge;När;Adress;E-postserverns svar",
                        "Region Uppsala;Inbjudan;Avvisat;19 oktober 2026 kl. 08.00;"
                                + "patientsakerhet.med.ett.ovanligt.langt.namn@region-uppsala.test;"
                                + "550 5.1.1 No such mailbox");
    }

    @Test
    void withoutTheRequestsTheLettersAreStillThere() {
        platform.silence(RequestServiceGrpc.getListRequestsMethod());

        assertThat(coordinator.open(PAGE).text()).contains("surveys/2026/requests/region-uppsala", "Inbjudan");
    }

    @Test
    void beforeAnythingGoesItIsSaidWhoGetsWhichLetterAndWhoIsLeftOut() {
        var page = coordinator.open(PAGE + "/paminn?lage=started&lan=03&sent=ja");

        assertThat(page.text())
                .contains("2 brev skickas", "Breven går 21 oktober 2026 kl. 08.00.")
                .contains("Påminnelse, påbörjad (1) Region Uppsala", "Påminnelse, inte öppnad (1) Knivsta kommun")
                .contains("2 får inget brev", "Redan påmind i dag (1) Åsele kommun");
        var asked = platform.askedOnce(MailingServiceGrpc.getPreviewMailingMethod());
        assertThat(asked.getPurpose()).isEqualTo(Purpose.REMIND);
        assertThat(asked.getFilter().getState()).isEqualTo("STARTED");
        assertThat(asked.getFilter().getCountyCode()).isEqualTo("03");
        assertThat(asked.getFilter().getLate()).isTrue();
    }

    @Test
    void anOrderIsForTheFilterThatWasSeenAndADoubleClickOrdersOnce() {
        var page = coordinator.open(PAGE + "/paminn?lage=started&slag=region");

        assertThat(coordinator.press(page, "Skicka 2 påminnelser").leadsTo()).isEqualTo(REPORT);
        coordinator.again();

        var asked = platform.asked(MailingServiceGrpc.getCreateMailingMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getRequestId()).matches("[0-9a-f-]{36}");
        assertThat(asked.getFirst().getFilter().getState()).isEqualTo("STARTED");
        assertThat(asked.getFirst().getFilter().getRecipientKind()).isEqualTo("region");
    }

    @Test
    void onlyFailuresAreSentOnceMore() {
        coordinator.press(coordinator.open(PAGE + "/skicka-om"), "Skicka om 2 brev");

        assertThat(platform.askedOnce(MailingServiceGrpc.getCreateMailingMethod())
                        .getPurpose())
                .isEqualTo(Purpose.RESEND);
    }

    @Test
    void whereTheProcessItselfWillSendTheTaskIsLinked() {
        assertThat(coordinator.open(PAGE + "/skicka-om").links()).contains("/uppfoljning/2026/adress/region-uppsala");
    }

    @Test
    void nobodyToSendToIsSaidAndNothingCanBeOrdered() {
        platform.answer(MailingServiceGrpc.getPreviewMailingMethod(), PreviewMailingResponse.getDefaultInstance());

        var page = coordinator.open(PAGE + "/paminn");

        assertThat(page.text()).contains("Inget att skicka").doesNotContain("Skicka 0");
    }

    @Test
    void anOrderThatHasBecomeEmptyIsRefusedInWords() {
        platform.refuse(MailingServiceGrpc.getCreateMailingMethod(), notNow("MAILING_EMPTY"));

        var refused = coordinator.press(coordinator.open(PAGE + "/paminn"), "Skicka 2 påminnelser");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Ingen i urvalet ska ha ett brev nu.");
    }

    @Test
    void theReportSaysWhatBecameOfEachAndWhatToDoAboutFailures() {
        var page = coordinator.open(REPORT);

        assertThat(page.text())
                .contains("Beställt av Kim Karlsson 20 oktober 2026 kl. 18.30")
                .contains("De som väntar går 21 oktober 2026 kl. 08.00.")
                .contains("Ett brev nådde ingen", "Knivsta kommun", "1 får inget brev");
        assertThat(page.links()).contains("/uppfoljning/2026/adress/region-uppsala", PAGE + "/skicka-om");
    }
}
