package se.arshjul.workflows.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.notice.StandInNotices.Audience;

/** The letter to whoever has been named to stand in for somebody. */
@WorkflowsTest
class StandInNamedIT {

    @Autowired
    StandInLetters standInLetters;

    @Autowired
    StandInNotices notices;

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    Told told;

    @Autowired
    MailServer mail;

    @Autowired
    JdbcClient jdbc;

    private Request request;
    private String bo;
    private String named;

    @BeforeEach
    void nameBo() {
        request = given.request(given.survey(), Request.State.STARTED);
        bo = "bo-" + Given.number() + "@region.test";
        named = reach.standIn(
                request.getActor(),
                Given.respondent(request),
                bo,
                LocalDate.of(2027, 1, 12),
                LocalDate.of(2027, 2, 1),
                Role.RESPONDENT);
    }

    @Test
    void saysOnceForWhomFromWhenAndUntilWhen() throws MessagingException, IOException {
        var event = told.event("actor.standInNamed", named);
        told.again(event, "actor.standInNamed", named, Map.of());

        standInLetters.send();
        standInLetters.send();

        assertThat(mail.letters(bo)).hasSize(1);
        var letter = mail.letters(bo).getFirst();
        assertThat(letter.getSubject()).startsWith("Du ersätter Anna Alm, ");
        assertThat(((MimeMultipart) letter.getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains("Kim Karlsson har utsett dig att ersätta Anna Alm", "/logga-in", bo)
                .contains("från och med 12 januari 2027 till och med 1 februari 2027")
                .contains("until the end of 1 February 2027");
    }

    @Test
    void aMailServerThatIsAwayPutsItOff() {
        mail.answer(bo, "451 Later");
        told.event("actor.standInNamed", named);

        standInLetters.send();
        assertThat(mail.letters(bo)).isEmpty();
        mail.answer(bo, "");
        standInLetters.send();

        assertThat(mail.letters(bo)).hasSize(1);
    }

    @Test
    void whatWasEndedBeforeAnybodyWasToldIsToldToNobodyAndNotAskedForAgain() {
        told.event("actor.standInNamed", named);
        reach.ended(named);

        standInLetters.send();

        assertThat(mail.letters(bo)).isEmpty();
        assertThat(notices.untold(Audience.NAMED)).doesNotContain(named);
    }

    @Test
    void whatWaitedForTheMailServerAndWasEndedMeanwhileWaitsNoLonger() {
        mail.answer(bo, "451 Later");
        told.event("actor.standInNamed", named);
        standInLetters.send();
        reach.ended(named);
        mail.answer(bo, "");

        standInLetters.send();

        assertThat(mail.letters(bo)).isEmpty();
        assertThat(notices.untold(Audience.NAMED)).doesNotContain(named);
        assertThat(states()).containsExactly("DROPPED");
    }

    @Test
    void whoKeepsThePeopleIsToldOnceWhomSomebodyHasNamedForThemself() throws MessagingException, IOException {
        var keeper = "kim-" + Given.number() + "@region.test";
        given.colleague(request.getActor(), "people/kim", keeper, Role.CONTACT);
        told.event("actor.standInNamed", named, Map.of("own", "true"));

        standInLetters.send();
        standInLetters.send();

        assertThat(mail.letters(bo)).hasSize(1);
        assertThat(mail.letters(keeper)).hasSize(1);
        assertThat(mail.letters(keeper).getFirst().getSubject()).startsWith("Anna Alm har utsett en ersättare, ");
        assertThat(((MimeMultipart) mail.letters(keeper).getFirst().getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains("har utsett Bo Berg (" + bo + ") som sin ersättare", "/personer");
    }

    @Test
    void whoKeepsThePeopleIsNotToldWhomTheyHaveNamedThemselves() {
        var keeper = "kim-" + Given.number() + "@region.test";
        given.colleague(request.getActor(), "people/kim", keeper, Role.CONTACT);
        told.event("actor.standInNamed", named, Map.of("own", "false"));

        standInLetters.send();

        assertThat(mail.letters(bo)).hasSize(1);
        assertThat(mail.letters(keeper)).isEmpty();
    }

    @Test
    void whereNothingIsLeftToLendNobodyIsToldOfIt() {
        var day = LocalDate.of(2027, 1, 12);
        var idle = reach.standIn(request.getActor(), "gone@region.test", bo, day, day);
        told.event("actor.standInNamed", idle);

        standInLetters.send();

        assertThat(mail.letters(bo)).isEmpty();
        assertThat(notices.untold(Audience.NAMED)).doesNotContain(idle);
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM letter WHERE matter = :matter")
                .param("matter", named)
                .query(String.class)
                .list();
    }
}
