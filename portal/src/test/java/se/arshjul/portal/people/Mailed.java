package se.arshjul.portal.people;

import static se.arshjul.portal.FollowupFixtures.day;

import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListMailboxesResponse;
import se.arshjul.actor.v1.Mailbox;
import se.arshjul.actor.v1.Mailbox.Letters;
import se.arshjul.actor.v1.MailboxServiceGrpc;
import se.arshjul.portal.FakePlatform;

/** A region with two functional mailboxes. */
final class Mailed {

    static final Mailbox REGISTRATOR = Mailbox.newBuilder()
            .setName("actors/region-uppsala/mailboxes/1")
            .setEmail("registrator@region-uppsala.test")
            .setLabel("Registrator")
            .setLetters(Letters.ALL)
            .setStartDate(day("2026-01-01"))
            .setEtag("\"1\"")
            .build();

    private static final Mailbox RECORDS = Mailbox.newBuilder()
            .setName("actors/region-uppsala/mailboxes/2")
            .setEmail("diariet@region-uppsala.test")
            .setLabel("Diariet")
            .setLetters(Letters.RECORDS)
            .setStartDate(day("2026-01-01"))
            .setEndDate(day("2026-06-30"))
            .setEtag("\"1\"")
            .build();

    private Mailed() {}

    static void standsIn(FakePlatform platform) {
        platform.answer(
                ActorServiceGrpc.getGetActorMethod(),
                Actor.newBuilder().setDisplayName("Region Uppsala").build());
        platform.answer(
                MailboxServiceGrpc.getListMailboxesMethod(),
                ListMailboxesResponse.newBuilder()
                        .addMailboxes(RECORDS)
                        .addMailboxes(REGISTRATOR)
                        .build());
        platform.handle(MailboxServiceGrpc.getCreateMailboxMethod(), asked -> asked.getMailbox());
        platform.handle(MailboxServiceGrpc.getUpdateMailboxMethod(), asked -> asked.getMailbox());
    }
}
