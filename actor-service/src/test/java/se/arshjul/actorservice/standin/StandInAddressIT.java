package se.arshjul.actorservice.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.CreateActorRequest;
import se.arshjul.actor.v1.CreateMailboxRequest;
import se.arshjul.actor.v1.Mailbox;
import se.arshjul.actor.v1.MailboxServiceGrpc.MailboxServiceBlockingStub;
import se.arshjul.actor.v1.UpdateActorRequest;
import se.arshjul.actor.v1.UpdateMailboxRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Whoever has a body's address can become its contact for good, so nobody changes one in the coordinator's place. */
@ServiceTest
class StandInAddressIT {

    private static final String DENIED = "PERMISSION_DENIED NOT_ALLOWED";
    private static final String ID = UUID.randomUUID().toString();

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    MailboxServiceBlockingStub mailboxes;

    @Autowired
    ActorFixtures given;

    private final As inPlace = As.standIn("people/bo", "people/anna", As.HOME_ACTOR, "analyst", "coordinator");

    @Test
    void noAddressOfABodyIsChanged() {
        var change = UpdateActorRequest.newBuilder()
                .setActor(Actor.newBuilder().setName(given.body()).setContactEmail("bo@organisation.test"))
                .setRequestId(UUID.randomUUID().toString())
                .build();

        assertThat(refusalOf(() -> inPlace.on(actors).updateActor(change))).isEqualTo(DENIED);
        assertThat(As.staff("coordinator").on(actors).updateActor(change).getContactEmail())
                .isEqualTo("bo@organisation.test");
    }

    @Test
    void noBodyIsAddedWithOnesOwnAddress() {
        var body = CreateActorRequest.newBuilder()
                .setActorId("a-" + ID)
                .setActor(Actor.newBuilder()
                        .addKinds(Kind.MUNICIPALITY)
                        .setDisplayName("Provkommun")
                        .setCountyCode("99")
                        .setMunicipalityCode("9901")
                        .setContactEmail("bo@organisation.test"))
                .setRequestId(UUID.randomUUID().toString())
                .build();

        assertThat(refusalOf(() -> inPlace.on(actors).createActor(body))).isEqualTo(DENIED);
    }

    @Test
    void noMailboxOfABodyIsAddedOrChanged() {
        var body = given.body();
        var mailbox = Mailbox.newBuilder()
                .setEmail("bo@organisation.test")
                .setLabel("Registrator")
                .setLetters(Mailbox.Letters.ALL)
                .setStartDate(ProtoTime.toProto(LocalDate.of(2026, 3, 1)));
        var added = CreateMailboxRequest.newBuilder()
                .setParent(body)
                .setMailbox(mailbox)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        var changed = UpdateMailboxRequest.newBuilder()
                .setMailbox(mailbox.clone().setName(body + "/mailboxes/" + ID))
                .setRequestId(UUID.randomUUID().toString())
                .build();

        assertThat(refusalOf(() -> inPlace.on(mailboxes).createMailbox(added))).isEqualTo(DENIED);
        assertThat(refusalOf(() -> inPlace.on(mailboxes).updateMailbox(changed)))
                .isEqualTo(DENIED);
    }
}
