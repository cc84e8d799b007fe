package se.arshjul.portal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Mailbox;
import se.arshjul.actor.v1.Mailbox.Letters;
import se.arshjul.actor.v1.MailboxServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Functional mailboxes: kept by the body itself and, for any body, by the coordinator. */
@PageTest
class MailboxPagesTest {

    private static final String OWN = "/personer/brevlador";
    private static final String OTHERS = "/uppfoljning/brevlador/region-uppsala";
    private static final String SAVE = "Spara brevlådan";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader contact;

    @BeforeEach
    void keepMailboxes() {
        Mailed.standsIn(platform);
        contact = new Reader(portal, SignedInAs.region("contact"));
    }

    @Test
    void everyMailboxIsShownWithItsLettersAndItsTime() {
        assertThat(contact.open(OWN).text())
                .contains("Region Uppsala Funktionsbrevlådor")
                .contains("Diariet diariet@region-uppsala.test Det som ska sparas")
                .contains("torsdag 1 januari 2026 till tisdag 30 juni 2026")
                .contains("Registrator registrator@region-uppsala.test Alla brev Från torsdag 1 januari 2026");
    }

    @Test
    void aMailboxIsAddedOnce() {
        var saved = contact.press(
                contact.open(OWN),
                SAVE,
                "label",
                "Patientsäkerhet",
                "email",
                " ps@region-uppsala.test ",
                "letters",
                "RECORDS",
                "startDate",
                "2026-09-01",
                "endDate",
                "2026-12-31");
        contact.again();

        assertThat(saved.leadsTo()).isEqualTo(OWN);
        var asked = platform.asked(MailboxServiceGrpc.getCreateMailboxMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getParent()).isEqualTo("actors/region-uppsala");
        assertThat(asked.getFirst().getMailbox())
                .isEqualTo(Mailbox.newBuilder()
                        .setLabel("Patientsäkerhet")
                        .setEmail("ps@region-uppsala.test")
                        .setLetters(Letters.RECORDS)
                        .setStartDate(day("2026-09-01"))
                        .setEndDate(day("2026-12-31"))
                        .build());
    }

    @Test
    void aMailboxIsChangedWithTheEtagThatWasRead() {
        var page = contact.open(OWN + "?andra=1");
        assertThat(page.text()).contains("Ändra brevlådan");
        assertThat(page.value("label")).isEqualTo("Registrator");

        contact.press(page, SAVE, "endDate", "2026-10-31");

        var asked =
                platform.askedOnce(MailboxServiceGrpc.getUpdateMailboxMethod()).getMailbox();
        assertThat(asked)
                .isEqualTo(Mailed.REGISTRATOR.toBuilder()
                        .setEndDate(day("2026-10-31"))
                        .build());
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        platform.refuse(
                MailboxServiceGrpc.getCreateMailboxMethod(),
                wrong("MAILBOX_INVALID", "mailbox.end_date", "TOO_EARLY", "Not before the start date."));

        var refused = contact.press(contact.open(OWN), SAVE, "label", "Arkivet", "endDate", "2020-01-01");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("endDate")).isEqualTo("Sista dagen kan inte vara före den första.");
        assertThat(refused.value("label")).isEqualTo("Arkivet");
    }

    @Test
    void whatAColleagueChangedMeanwhileIsSaid() {
        platform.refuse(MailboxServiceGrpc.getUpdateMailboxMethod(), changed("MAILBOX_CHANGED"));

        var conflict = contact.press(contact.open(OWN + "?andra=1"), SAVE, "label", "Arkivet");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Någon annan har ändrat brevlådan");
    }

    @Test
    void theCoordinatorKeepsThoseOfAnyBody() {
        var coordinator = new Reader(portal, SignedInAs.staff("coordinator"));

        var saved = coordinator.press(
                coordinator.open(OTHERS), SAVE, "label", "Registrator", "email", "r@region-uppsala.test");

        assertThat(saved.leadsTo()).isEqualTo(OTHERS);
        assertThat(platform.askedOnce(MailboxServiceGrpc.getCreateMailboxMethod())
                        .getParent())
                .isEqualTo("actors/region-uppsala");
    }

    @Test
    void whoIsNoContactReadsAndChangesNothing() {
        var page = new Reader(portal, SignedInAs.region("respondent")).open(OWN);

        assertThat(page.text()).contains("Registrator").doesNotContain(SAVE, "Ändra Registrator");
    }
}
