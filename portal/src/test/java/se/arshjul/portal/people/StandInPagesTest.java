package se.arshjul.portal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.wrong;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.actor.v1.StandInServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** Who does somebody's work while they are away: named by the body's contact, or by that person. */
@PageTest
class StandInPagesTest {

    private static final String PEOPLE = "/personer";
    private static final String PAGE = "/personer/ersattare";
    private static final String BODY = "actors/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader contact;
    private Reader approver;

    @BeforeEach
    void standIn() {
        StoodIn.standsIn(platform);
        contact = new Reader(portal, SignedInAs.region("contact"));
        approver = new Reader(portal, SignedInAs.region("approver"));
    }

    private Shown name(Reader reader, String... more) {
        var page = reader.open(PAGE);
        return reader.press(
                page,
                "Utse ersättaren",
                "absentEmail",
                more[0],
                "displayName",
                " Bo Berg ",
                "email",
                " bo@region-uppsala.test ",
                "startDate",
                more[1],
                "endDate",
                more[2]);
    }

    @Test
    void everybodyOfTheBodySeesWhoStandsInForWhomAndWhen() {
        assertThat(new Reader(portal, SignedInAs.region("respondent"))
                        .open(PEOPLE)
                        .text())
                .contains(
                        "Bo Berg berg@region-uppsala.test Anna Alm onsdag 1 januari 2020 till tisdag 31 december 2999")
                .contains("Gäller nu Utsedd av Kim Karlsson")
                .contains("Cia Cederholm-Lundqvist")
                .contains("Kommande");
    }

    @Test
    void whereWhoeverIsAwayHasNothingLeftItIsNotInForce() {
        assertThat(contact.open(PEOPLE).text())
                .contains("Gäller inte Gun Gran har inget av de uppdrag kvar som fanns när ersättaren utsågs.");
    }

    @Test
    void whatIsOverOrWasEndedIsListedLatestFirst() {
        assertThat(contact.open(PEOPLE).text())
                .contains("Tidigare ersättare (2) Eva Ek ersatte Anna Alm från tisdag 1 juli 2025."
                        + " Det skulle ha varat till och med torsdag 31 juli 2025 men avslutades onsdag 9 juli 2025.")
                .contains("Dan Dahl ersatte Anna Alm från söndag 1 juni 2025 till och med måndag 30 juni 2025.");
    }

    @Test
    void theContactNamesOnceWhoStandsInForAnybodyWithMoreThanThePeopleToKeep() {
        assertThat(contact.open(PAGE).text())
                .contains("Anna Alm (Svarande, Godkännare)", "Kim Karlsson (Godkännare)")
                .doesNotContain("Eva Ek");

        var named = name(contact, "anna@region-uppsala.test", "2026-12-01", "2026-12-31");
        contact.again();

        assertThat(named.leadsTo()).isEqualTo("/personer#ersattare");
        var asked = platform.asked(StandInServiceGrpc.getCreateStandInMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getParent()).isEqualTo(BODY);
        assertThat(asked.getFirst().getStandIn())
                .isEqualTo(StandIn.newBuilder()
                        .setAbsentEmail("anna@region-uppsala.test")
                        .setDisplayName("Bo Berg")
                        .setEmail("bo@region-uppsala.test")
                        .setStartDate(day("2026-12-01"))
                        .setEndDate(day("2026-12-31"))
                        .build());
    }

    @Test
    void whoeverWillBeAwayNamesTheirOwnOnly() {
        var page = approver.open(PAGE);

        assertThat(page.text()).contains("Kim Karlsson (Godkännare)").doesNotContain("Anna Alm");
        assertThat(page.value("absentEmail")).isEqualTo("test@region-uppsala.test");
        assertThat(approver.open(PEOPLE).links())
                .contains(PAGE, PAGE + "/2/avsluta")
                .doesNotContain(PAGE + "/1/avsluta");
    }

    @Test
    void whoStandsInForSomebodyNamesNobody() {
        var bo = new Reader(
                portal,
                SignedInAs.inAnnasPlace(BODY, "Region Uppsala", LocalDate.of(2026, 12, 31), "respondent", "approver"));

        assertThat(bo.open(PEOPLE).links()).doesNotContain(PAGE, PAGE + "/1/avsluta");
        assertThat(bo.open(PEOPLE).toString()).contains("ersätter Anna Alm till och med 2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "stand_in.absent_email, NOT_HELD, absentEmail, Personen har inget uppdrag som någon annan kan ta över.",
        "stand_in.email, SAME_PERSON, email, Ersättaren måste vara en annan person.",
        "stand_in.end_date, TOO_EARLY, endDate, Sista dagen kan inte vara före den första.",
        "stand_in.end_date, OVER, endDate, Sista dagen har redan varit.",
        "stand_in.end_date, REQUIRED, endDate, Välj sista dagen."
    })
    void whatIsWrongIsSaidAtItsFieldAndTheRestIsKept(String path, String reason, String field, String says) {
        platform.refuse(StandInServiceGrpc.getCreateStandInMethod(), wrong("STAND_IN_INVALID", path, reason, "Wrong."));

        var refused = name(contact, "anna@region-uppsala.test", "2026-12-01", "2026-12-31");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(field)).isEqualTo(says);
        assertThat(refused.value("absentEmail")).isEqualTo("anna@region-uppsala.test");
        assertThat(refused.value("displayName")).isEqualTo(" Bo Berg ");
        assertThat(refused.value("startDate")).isEqualTo("2026-12-01");
        assertThat(refused.value("endDate")).isEqualTo("2026-12-31");
    }

    @Test
    void theSameTwoOnTheSameDayIsSaid() {
        platform.refuse(
                StandInServiceGrpc.getCreateStandInMethod(), Refusal.exists("STAND_IN_OVERLAPS", "Twice.", Map.of()));

        var refused = name(contact, "anna@region-uppsala.test", "2026-12-01", "2026-12-31");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Samma person ersätter redan samma person någon av de dagarna.");
    }

    @Test
    void itEndsOnceAndNotBeforeItIsSaidOnceMore() {
        var asking = contact.open(PAGE + "/1/avsluta");
        assertThat(asking.text()).contains("Bo Berg ersätter Anna Alm till och med");
        assertThat(platform.asked(StandInServiceGrpc.getEndStandInMethod())).isEmpty();

        assertThat(contact.press(asking, "Avsluta nu").leadsTo()).isEqualTo("/personer#ersattare");
        contact.again();

        var asked = platform.asked(StandInServiceGrpc.getEndStandInMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getName()).isEqualTo(BODY + "/standIns/1");
        assertThat(approver.open(PAGE + "/1/avsluta").leadsTo()).isEqualTo(PEOPLE);
    }
}
