package se.arshjul.workflows.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** Who is written to when sections of an answer are shared out among colleagues. */
@WorkflowsTest
class SectionLettersIT {

    @Autowired
    SectionLetters sectionLetters;

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    Told told;

    @Autowired
    MailServer mail;

    @Autowired
    TestClock clock;

    private Request request;
    private String anna;
    private String ben;

    @BeforeEach
    void nameTwoColleagues() {
        request = given.request(given.survey(), State.STARTED);
        anna = colleague("anna");
        ben = colleague("ben");
    }

    @Test
    void whoIsGivenSectionsGetsOneLetterAboutAllOfThem() throws MessagingException, IOException {
        give("first", "Kunskap", "anna", "ben");
        give("second", "Kultur", "anna", "ben");

        minutesPass(6);
        sectionLetters.send();
        sectionLetters.send();

        assertThat(mail.letters(ben)).isEmpty();
        assertThat(mail.letters(anna)).hasSize(1);
        var letter = mail.letters(anna).getFirst();
        assertThat(letter.getSubject())
                .isEqualTo("Att svara på: 2 avsnitt, Uppföljning 2026, " + request.getDisplayName());
        assertThat(text(anna))
                .contains("ben har gett dig det här att svara på i Uppföljning 2026, senast 30 oktober 2026:")
                .contains("Kunskap", "Kultur", "/svara/");
    }

    @Test
    void whoeverStandsInForThemTodayIsWrittenToAsWell() throws MessagingException, IOException {
        var today = WorkingDays.dateOf(TestClock.START);
        var cia = "cia-" + Given.number() + "@region.test";
        reach.standIn(request.getActor(), anna, cia, today, today, Role.RESPONDENT);
        reach.standIn(request.getActor(), ben, "dan@region.test", today, today, Role.RESPONDENT);
        give("first", "Kunskap", "anna", "ben");

        minutesPass(6);
        sectionLetters.send();

        assertThat(mail.letters(anna)).hasSize(1);
        assertThat(text(anna)).contains("ben har gett dig det här");
        assertThat(mail.letters(cia)).hasSize(1);
        assertThat(text(cia)).contains("ben har gett Anna Alm, som du ersätter, det här");
        assertThat(mail.letters("dan@region.test")).isEmpty();
    }

    @Test
    void whoeverStandsInIsNotWrittenToAboutWhatTheyGaveThemselves() {
        var today = WorkingDays.dateOf(TestClock.START);
        var cia = "cia-" + Given.number() + "@region.test";
        reach.loggedIn(reach.standIn(request.getActor(), anna, cia, today, today, Role.RESPONDENT), "people/cia");
        give("first", "Kunskap", "anna", "cia");

        minutesPass(6);
        sectionLetters.send();

        assertThat(mail.letters(anna)).hasSize(1);
        assertThat(mail.letters(cia)).isEmpty();
    }

    @Test
    void nothingGoesWhileSomebodyIsStillSharingOut() {
        give("first", "Kunskap", "anna", "ben");
        minutesPass(4);
        give("second", "Kultur", "anna", "ben");
        minutesPass(4);

        sectionLetters.send();

        assertThat(mail.letters(anna)).isEmpty();
    }

    @Test
    void whoTakesASectionAloneIsNotWrittenTo() {
        give("first", "Kunskap", "anna", "anna");

        minutesPass(6);
        sectionLetters.send();

        assertThat(mail.letters(anna)).isEmpty();
    }

    @Test
    void aSectionThatWentOnToAnotherIsToldToThatOneOnly() {
        give("first", "Kunskap", "anna", "ben");
        give("first", "Kunskap", "ben", "anna");

        minutesPass(6);
        sectionLetters.send();

        assertThat(mail.letters(anna)).isEmpty();
        assertThat(mail.letters(ben)).hasSize(1);
    }

    @Test
    void aSectionThatWasReleasedIsToldToNobody() {
        give("first", "Kunskap", "anna", "ben");
        give("first", "Kunskap", "", "ben");

        minutesPass(6);
        sectionLetters.send();

        assertThat(mail.letters(anna)).isEmpty();
    }

    @Test
    void whenTheAnswerIsClosedNobodyIsWrittenTo() {
        give("first", "Kunskap", "anna", "ben");
        given.state(request, State.NO_RESPONSE);

        minutesPass(6);
        sectionLetters.send();
        given.state(request, State.STARTED);
        sectionLetters.send();

        assertThat(mail.letters(anna)).isEmpty();
    }

    @Test
    void aMailServerThatIsAwayPutsTheLetterOff() {
        mail.answer(anna, "451 Later");
        give("first", "Kunskap", "anna", "ben");
        minutesPass(6);

        sectionLetters.send();
        assertThat(mail.letters(anna)).isEmpty();
        mail.answer(anna, "");
        sectionLetters.send();

        assertThat(mail.letters(anna)).hasSize(1);
    }

    @Test
    void aRequestThatIsGoneHoldsNobodyElseUp() {
        give("first", "Kunskap", "anna", "ben");
        given.gone(request);
        request = given.request(given.survey(), State.STARTED);
        var cia = colleague("cia");
        give("first", "Kunskap", "cia", "ben");

        minutesPass(6);
        sectionLetters.send();

        assertThat(mail.letters(anna)).isEmpty();
        assertThat(mail.letters(cia)).hasSize(1);
    }

    @Test
    void whoHasLeftTheBodyHoldsNobodyElseUp() {
        give("first", "Kunskap", "gone", "ben");
        give("second", "Kultur", "anna", "ben");

        minutesPass(6);
        sectionLetters.send();

        assertThat(mail.letters(anna)).hasSize(1);
    }

    private String colleague(String name) {
        var address = name + "@" + request.getActor().replaceFirst("actors/", "") + ".test";
        given.assigned(assignment(name), "people/" + name, address, Role.RESPONDENT);
        return address;
    }

    private String assignment(String name) {
        return request.getActor() + "/assignments/" + name;
    }

    private void give(String section, String title, String to, String by) {
        told.event(
                "followup.sectionAssigned",
                request.getName(),
                Map.of(
                        "section", section,
                        "sectionTitle", title,
                        "holder", to.isEmpty() ? "" : assignment(to),
                        "assignedBy", "people/" + by,
                        "assignedByName", by));
    }

    private void minutesPass(int minutes) {
        clock.set(clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    private String text(String address) throws MessagingException, IOException {
        return ((MimeMultipart) mail.letters(address).getFirst().getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }
}
