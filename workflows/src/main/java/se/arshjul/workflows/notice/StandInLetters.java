package se.arshjul.workflows.notice;

import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.correspondence.People;
import se.arshjul.workflows.correspondence.PortalProperties;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.Mail;
import se.arshjul.workflows.letter.SendLetter;
import se.arshjul.workflows.wording.InboxWording;

/** Writes to whoever has been named to stand in for somebody, once. */
@Component
class StandInLetters {

    private final StandInNotices notices;
    private final People people;
    private final ActorServiceBlockingStub actors;
    private final InboxWording wording;
    private final SendLetter letters;
    private final PortalProperties portal;

    StandInLetters(
            StandInNotices notices,
            People people,
            ActorServiceBlockingStub actors,
            InboxWording wording,
            SendLetter letters,
            PortalProperties portal) {
        this.notices = notices;
        this.people = people;
        this.actors = actors;
        this.wording = wording;
        this.letters = letters;
        this.portal = portal;
    }

    void send() {
        NoticeWatch.sendEach(notices.untold().stream()
                .map(name -> (Runnable) () -> tell(name))
                .toArray(Runnable[]::new));
    }

    private void tell(String name) {
        var body = name.replaceFirst("/standIns/.*", "");
        people.standIn(name)
                .ifPresentOrElse(
                        named -> letters.send(key(name, named.getEmail()), mail(named, body)),
                        // Ended before anybody was told: nobody is to be written to, and nobody is asked for again.
                        () -> letters.dropAll(key(name, "")));
    }

    private static Letter.Key key(String name, String address) {
        return new Letter.Key(name, LetterKind.STAND_IN, "1", address);
    }

    private Mail mail(StandIn named, String body) {
        var called = actors.getActor(GetActorRequest.newBuilder().setName(body).build());
        return wording.standIn(
                new InboxWording.StandIn(
                        named.getCreatorDisplayName(),
                        named.getAbsentDisplayName(),
                        called.getDisplayName(),
                        named.getEmail(),
                        ProtoTime.toLocalDate(named.getStartDate()),
                        ProtoTime.toLocalDate(named.getEndDate())),
                portal.portalUrl() + "/logga-in");
    }
}
