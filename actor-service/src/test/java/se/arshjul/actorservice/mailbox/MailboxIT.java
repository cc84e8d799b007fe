package se.arshjul.actorservice.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.type.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.CreateMailboxRequest;
import se.arshjul.actor.v1.ListMailboxesRequest;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.Mailbox;
import se.arshjul.actor.v1.Mailbox.Letters;
import se.arshjul.actor.v1.MailboxServiceGrpc.MailboxServiceBlockingStub;
import se.arshjul.actor.v1.UpdateMailboxRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class MailboxIT {

    @Autowired
    MailboxServiceBlockingStub mailboxes;

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    ActorFixtures given;

    @Test
    void theBodysContactAddsAMailboxAndItIsLogged() {
        var body = given.body();

        var added = create(body, registrator());

        assertThat(added.toBuilder().clearName().clearEtag().build())
                .isEqualTo(registrator().build());
        assertThat(added.getName()).startsWith(body + "/mailboxes/");
        assertThat(listed(body)).containsExactly(added);
        assertThat(given.audit(body)).hasSize(1);
    }

    @Test
    void theAgencysCoordinatorAddsOneToAnyBody() {
        var body = given.body();

        As.staff("coordinator").on(mailboxes).createMailbox(request(body, registrator()));

        assertThat(given.audit(body)).containsExactly("PERSON people/coordinator CreateMailbox");
    }

    @Test
    void severalAreListedByLabelAndOnADayOnlyThoseToWhichLettersGo() {
        var body = given.body();
        var ended = create(body, registrator().setLabel("Diariet").setEndDate(day(2026, 6, 30)));
        var coming = create(body, registrator().setLabel("Arkivet").setStartDate(day(2026, 7, 1)));
        var safety = create(body, registrator().setLabel("Patientsäkerhet").setLetters(Letters.RECORDS));

        assertThat(listed(body)).containsExactly(coming, ended, safety);
        assertThat(on(body, day(2026, 6, 30))).containsExactly(ended, safety);
        assertThat(on(body, day(2026, 7, 1))).containsExactly(coming, safety);
        assertThat(on(body, day(2025, 12, 31))).isEmpty();
    }

    @Test
    void aRecipientSaysWhichMailboxesLettersGoToOnTheDay() {
        var body = "actors/kommun-ydre";
        create(body, registrator().setEndDate(day(2026, 6, 30)));

        assertThat(functions(day(2026, 6, 30))).containsExactly("registrator@organisation.test");
        assertThat(functions(day(2026, 7, 1))).isEmpty();
    }

    @Test
    void aMailboxIsChangedAndEndedByItsLastDay() {
        var body = given.body();
        var mailbox = create(body, registrator());

        var ended = update(mailbox.toBuilder().setEndDate(day(2026, 1, 31)));

        assertThat(ended.getEndDate()).isEqualTo(day(2026, 1, 31));
        assertThat(ended.getEtag()).isNotEqualTo(mailbox.getEtag());
        assertThat(refusalOf(() -> update(mailbox.toBuilder().setLabel("Arkivet"))))
                .isEqualTo("ABORTED MAILBOX_CHANGED");
        assertThat(given.audit(body)).hasSize(2);
    }

    @Test
    void aRepeatedRequestAddsOne() {
        var body = given.body();
        var request = request(body, registrator());

        assertThat(contact(body).createMailbox(request)).isEqualTo(contact(body).createMailbox(request));
        assertThat(listed(body)).hasSize(1);
    }

    @Test
    void refusesAnotherBodysContact() {
        var body = given.body();
        var mailbox = create(body, registrator());
        var stranger = contact(given.body());

        assertThat(refusalOf(() -> stranger.createMailbox(request(body, registrator()))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> stranger.updateMailbox(request(mailbox.toBuilder()))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> stranger.listMailboxes(
                        ListMailboxesRequest.newBuilder().setParent(body).build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void refusesWhatIsNoMailbox() {
        var body = given.body();

        assertThat(violationsOf(() -> create(body, Mailbox.newBuilder().setEmail("registrator"))))
                .containsExactlyInAnyOrder(
                        "mailbox.email MALFORMED",
                        "mailbox.label WRONG_LENGTH",
                        "mailbox.letters REQUIRED",
                        "mailbox.start_date REQUIRED");
        assertThat(violationsOf(() -> create(body, registrator().setEndDate(day(2025, 12, 31)))))
                .containsExactly("mailbox.end_date TOO_EARLY");
        assertThat(refusalOf(() -> update(registrator().setName(body + "/mailboxes/" + UUID.randomUUID()))))
                .isEqualTo("NOT_FOUND MAILBOX_NOT_FOUND");
    }

    private List<String> functions(Date day) {
        return As.engine()
                .on(actors)
                .listRecipients(ListRecipientsRequest.newBuilder()
                        .addRecipientIds("kommun-ydre")
                        .setAsOfDate(day)
                        .build())
                .getRecipients(0)
                .getFunctionEmailsList();
    }

    private List<Mailbox> listed(String body) {
        return contact(body)
                .listMailboxes(ListMailboxesRequest.newBuilder().setParent(body).build())
                .getMailboxesList();
    }

    private List<Mailbox> on(String body, Date day) {
        return As.engine()
                .on(mailboxes)
                .listMailboxes(ListMailboxesRequest.newBuilder()
                        .setParent(body)
                        .setAsOfDate(day)
                        .build())
                .getMailboxesList();
    }

    private Mailbox create(String body, Mailbox.Builder mailbox) {
        return contact(body).createMailbox(request(body, mailbox));
    }

    private Mailbox update(Mailbox.Builder mailbox) {
        return contact(mailbox.getName().replaceFirst("/mailboxes/.*", "")).updateMailbox(request(mailbox));
    }

    private MailboxServiceBlockingStub contact(String body) {
        return As.person(body, "contact").on(mailboxes);
    }

    private static CreateMailboxRequest request(String body, Mailbox.Builder mailbox) {
        return CreateMailboxRequest.newBuilder()
                .setParent(body)
                .setMailbox(mailbox)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static UpdateMailboxRequest request(Mailbox.Builder mailbox) {
        return UpdateMailboxRequest.newBuilder()
                .setMailbox(mailbox)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static Mailbox.Builder registrator() {
        return Mailbox.newBuilder()
                .setEmail("registrator@organisation.test")
                .setLabel("Registrator")
                .setLetters(Letters.ALL)
                .setStartDate(day(2026, 1, 1));
    }

    private static Date day(int year, int month, int day) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
    }
}
