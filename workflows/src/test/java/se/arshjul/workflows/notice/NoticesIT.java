package se.arshjul.workflows.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.testkit.As;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.TakeOverWorkItemRequest;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.inbox.WorkItemFixtures;

/** Who is written to about tasks, and how often. */
@WorkflowsTest
class NoticesIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    WorkItemFixtures inbox;

    @Autowired
    TakeOverLetters takeOverLetters;

    @Autowired
    LateDigest lateDigest;

    @Autowired
    Given given;

    @Autowired
    MailServer mail;

    @Autowired
    TestClock clock;

    private String slug;
    private String anna;
    private String ben;

    @BeforeEach
    void nameTwoColleagues() {
        slug = "region-n" + Given.number();
        anna = "anna@" + slug + ".test";
        ben = "ben@" + slug + ".test";
        given.colleague("actors/" + slug, "people/anna-" + slug, anna, Role.MEMBER);
        given.colleague("actors/" + slug, "people/ben-" + slug, ben, Role.MEMBER);
        given.colleague("actors/" + slug, "people/cia-" + slug, "cia@" + slug + ".test", Role.CONTACT);
    }

    @Test
    void whoHadATaskThatWasTakenOverIsWrittenToOnce() throws MessagingException, IOException {
        takeOverFromAnna();

        takeOverLetters.send();
        takeOverLetters.send();

        assertThat(mail.letters(ben)).isEmpty();
        assertThat(mail.letters(anna)).hasSize(1);
        var letter = mail.letters(anna).getFirst();
        var text = ((MimeMultipart) letter.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(letter.getSubject()).startsWith("Övertagen 2 mars 2026: t, ");
        assertThat(text).contains("people/ben-" + slug + " tog över uppgiften t, ", "/uppgifter");
    }

    @Test
    void aMailServerThatIsAwayPutsTheLetterOff() {
        mail.answer(anna, "451 Later");
        takeOverFromAnna();

        takeOverLetters.send();
        assertThat(mail.letters(anna)).isEmpty();
        mail.answer(anna, "");
        takeOverLetters.send();

        assertThat(mail.letters(anna)).hasSize(1);
    }

    @Test
    void aGroupIsWrittenToOnceAboutWhatIsLateInOneLetterForEachOfIt() throws MessagingException, IOException {
        late("survey-design", 3);
        late("survey-analysis", 1);
        inbox.item(group(), "surveys/2026", "survey-design", TODAY);

        lateDigest.send();
        lateDigest.send();

        for (var address : new String[] {anna, ben}) {
            assertThat(mail.letters(address)).hasSize(1);
            var letter = mail.letters(address).getFirst();
            var text = ((MimeMultipart) letter.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            assertThat(letter.getSubject()).isEqualTo("Försenat 2 mars 2026: 2 uppgifter");
            assertThat(text).contains("t, 2026: skulle varit klart fredag 27 februari.", "söndag 1 mars.");
        }
        assertThat(mail.letters("cia@" + slug + ".test")).isEmpty();
    }

    @Test
    void anAddressThatTwoGroupsWriteDifferentlyGetsOneLetter() {
        var other = "region-o" + Given.number();
        var upper = anna.toUpperCase(Locale.ROOT);
        given.colleague("actors/" + other, "people/anna-" + slug, upper, Role.MEMBER);
        late("survey-design", 3);
        inbox.item("actor:" + other + ":member", "surveys/2026", "survey-design", TODAY.minusDays(1));

        lateDigest.send();

        assertThat(mail.letters(anna).size() + mail.letters(upper).size()).isEqualTo(1);
    }

    /** Sunday, before eight and from five on a Monday, and Good Friday. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T11:00Z", "2026-03-02T06:59Z", "2026-03-02T16:00Z", "2026-04-03T10:00Z"})
    void nobodyIsWrittenToOutsideTheHoursOfWork(OffsetDateTime when) {
        late("survey-design", 9);

        clock.set(when.toInstant());
        lateDigest.send();

        assertThat(mail.letters(anna)).isEmpty();
    }

    @Test
    void whatIsLateTheNextDayIsInTheNextLetter() {
        late("survey-design", 1);
        lateDigest.send();
        inbox.item(group(), "surveys/2026", "survey-analysis", TODAY);

        clock.set(Instant.parse("2026-03-03T11:00:00Z"));
        lateDigest.send();

        assertThat(mail.letters(anna)).hasSize(2);
    }

    private void late(String formKey, int days) {
        inbox.item(group(), "surveys/2026", formKey, TODAY.minusDays(days));
    }

    private String group() {
        return "actor:" + slug + ":member";
    }

    private void takeOverFromAnna() {
        var item = inbox.item(group());
        as("anna")
                .on(items)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(item)
                        .setRequestId(Given.id())
                        .build());
        as("ben")
                .on(items)
                .takeOverWorkItem(TakeOverWorkItemRequest.newBuilder()
                        .setName(item)
                        .setHolder("people/anna-" + slug)
                        .setRequestId(Given.id())
                        .build());
    }

    private As as(String person) {
        return As.named("people/" + person + "-" + slug, "actors/" + slug, "member");
    }
}
