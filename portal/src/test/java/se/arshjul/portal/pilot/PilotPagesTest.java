package se.arshjul.portal.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListPilotsResponse;
import se.arshjul.followup.v1.Pilot;
import se.arshjul.followup.v1.PilotServiceGrpc;
import se.arshjul.followup.v1.StartPilotRequest.Recipient;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListMailingsResponse;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.MailingServiceGrpc;

/** Provomgång: a few bodies try a survey out, and the coordinator sees how that goes until everything is deleted. */
@PageTest
class PilotPagesTest {

    private static final String PAGE = "/uppfoljning/2026/provomgang";
    private static final String START = "Starta provomgången";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void design() {
        stands(platform, survey(Survey.State.DESIGNING));
        Piloted.register(platform);
        Piloted.none(platform);
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void whoTriesItOutIsChosenByCountyAndTheLettersAreOrderedAtOnce() {
        var page = coordinator.open(PAGE);
        assertThat(page.text()).contains("Region Uppsala", "Enköpings kommun", "Region Halland");

        assertThat(coordinator
                        .press(page, START, "recipients", "kommun-enkoping", "answerByDate", "2026-09-04")
                        .leadsTo())
                .isEqualTo(PAGE);
        coordinator.again();

        var asked = platform.asked(PilotServiceGrpc.getStartPilotMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getAnswerByDate()).isEqualTo(day("2026-09-04"));
        assertThat(asked.getFirst().getRecipientsList())
                .containsExactly(Recipient.newBuilder()
                        .setRecipientId("kommun-enkoping")
                        .setActor("actors/enkoping")
                        .setRecipientKind("municipality")
                        .setDisplayName("Enköpings kommun")
                        .setCountyCode("03")
                        .build());
        var ordered = platform.asked(MailingServiceGrpc.getCreateMailingMethod());
        assertThat(ordered).hasSize(2).containsOnly(ordered.getFirst());
        assertThat(ordered.getFirst().getParent()).isEqualTo("surveys/2026-pilot-1");
        assertThat(ordered.getFirst().getPurpose()).isEqualTo(Mailing.Purpose.PILOT);
    }

    @Test
    void nobodyOrTooManyIsSaidAtTheChoiceAndWhatWasChosenStays() {
        platform.refuse(
                PilotServiceGrpc.getStartPilotMethod(),
                wrong("PILOT_INVALID", "recipients", "TOO_MANY", "At most 20 recipients."));

        var refused = coordinator.press(
                coordinator.open(PAGE), START, "recipients", "region-halland", "answerByDate", "2026-09-04");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("recipients")).contains("Välj högst 20 som ska prova.");
        assertThat(refused.value("answerByDate")).isEqualTo("2026-09-04");
        assertThat(platform.asked(MailingServiceGrpc.getCreateMailingMethod())).isEmpty();
    }

    @Test
    void anotherThatLastsIsSaid() {
        var page = coordinator.open(PAGE);
        platform.refuse(PilotServiceGrpc.getStartPilotMethod(), notNow("PILOT_LASTS"));

        var refused = coordinator.press(page, START, "recipients", "region-halland", "answerByDate", "2026-09-04");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.part("fel")).contains("En annan provomgång pågår.");
    }

    @Test
    void theCoordinatorSeesHowFarEachHasComeHowLongItTookAndWhatWasHard() {
        Piloted.lasts(platform);

        assertThat(coordinator.open(PAGE).text())
                .contains("Pågår sedan onsdag 26 augusti 2026. Svara senast fredag 4 september 2026.")
                .contains("Ombedda att prova 2", "Har öppnat enkäten 2", "Har lämnat in 1")
                .contains("Hälften behövde högst 52 minuter. Enkäten anger 40 minuter.")
                .contains("Skickade brev: 2. Väntar: 0. Gick inte fram: 0.")
                .contains("Region Uppsala", "Väntar på deras godkännare")
                .contains("Resurser, Region Uppsala Talet går inte att räkna fram.");
    }

    @Test
    void lettersThatWereNotOrderedCanBeOrderedStill() {
        Piloted.lasts(platform);
        platform.answer(MailingServiceGrpc.getListMailingsMethod(), ListMailingsResponse.getDefaultInstance());

        coordinator.press(coordinator.open(PAGE), "Skicka inbjudan");

        assertThat(platform.askedOnce(MailingServiceGrpc.getCreateMailingMethod())
                        .getParent())
                .isEqualTo("surveys/2026-pilot-1");
    }

    @Test
    void endingItSaysThatEverythingIsDeleted() {
        Piloted.lasts(platform);
        var page = coordinator.open(PAGE);
        assertThat(page.text()).contains("går inte att få tillbaka");

        assertThat(coordinator.press(page, "Avsluta och ta bort svaren").leadsTo())
                .isEqualTo(PAGE);

        assertThat(platform.askedOnce(PilotServiceGrpc.getEndPilotMethod()).getName())
                .isEqualTo("surveys/2026/pilots/1");
    }

    @Test
    void whatIsLeftIsThatItWasHeld() {
        stands(platform, survey(Survey.State.OPEN));
        platform.answer(
                PilotServiceGrpc.getListPilotsMethod(),
                ListPilotsResponse.newBuilder()
                        .addPilots(
                                Piloted.pilot().setEnd(Pilot.End.LAUNCHED).setEndTime(moment("2026-09-14T06:00:00Z")))
                        .build());

        var page = coordinator.open(PAGE);

        assertThat(page.part("tidigare"))
                .contains("Startade onsdag 26 augusti 2026 med 2 organisationer. "
                        + "Alla svar togs bort när enkäten gick ut 14 september 2026 kl. 08.00.");
        assertThat(page.text()).contains("den går inte att prova").doesNotContain(START);
    }

    @Test
    void anAnalystReadsAndDoesNotEnd() {
        Piloted.lasts(platform);

        assertThat(new Reader(portal, SignedInAs.staff("analyst")).open(PAGE).text())
                .contains("Talet går inte att räkna fram.")
                .doesNotContain("Avsluta och ta bort svaren");
    }
}
