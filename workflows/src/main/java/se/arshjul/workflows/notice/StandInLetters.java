package se.arshjul.workflows.notice;

import java.util.Arrays;
import java.util.List;
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
import se.arshjul.workflows.notice.StandInNotices.Audience;
import se.arshjul.workflows.wording.InboxWording;

/** Writes once to whoever has been named to stand in for somebody, and to the keepers who have not done so themselves. */
@Component
class StandInLetters {

    private final StandInNotices notices;
    private final People people;
    private final Colleagues colleagues;
    private final ActorServiceBlockingStub actors;
    private final InboxWording wording;
    private final SendLetter letters;
    private final PortalProperties portal;

    StandInLetters(
            StandInNotices notices,
            People people,
            Colleagues colleagues,
            ActorServiceBlockingStub actors,
            InboxWording wording,
            SendLetter letters,
            PortalProperties portal) {
        this.notices = notices;
        this.people = people;
        this.colleagues = colleagues;
        this.actors = actors;
        this.wording = wording;
        this.letters = letters;
        this.portal = portal;
    }

    void send() {
        NoticeWatch.sendEach(Arrays.stream(Audience.values())
                .flatMap(audience ->
                        notices.untold(audience).stream().map(name -> (Runnable) () -> tell(name, audience)))
                .toArray(Runnable[]::new));
    }

    private void tell(String name, Audience audience) {
        var named = people.standIn(name);
        var addresses = named.map(found -> audience == Audience.NAMED ? List.of(found.getEmail()) : keepers(found))
                .orElse(List.of());
        if (addresses.isEmpty()) {
            // Ended before anybody was told: nobody is to be written to, and nobody is asked for again.
            letters.dropAll(key(name, audience, ""));
            return;
        }
        var mail = mail(named.orElseThrow(), audience);
        addresses.forEach(address -> letters.send(key(name, audience, address), mail));
    }

    /** Who names the people of the body, besides the two whom this is about. */
    private List<String> keepers(StandIn named) {
        return colleagues.keepersOf(body(named.getName())).stream()
                .filter(address -> !address.equalsIgnoreCase(named.getAbsentEmail()))
                .filter(address -> !address.equalsIgnoreCase(named.getEmail()))
                .toList();
    }

    private static String body(String name) {
        return name.replaceFirst("/standIns/.*", "");
    }

    private static Letter.Key key(String name, Audience audience, String address) {
        return new Letter.Key(name, LetterKind.STAND_IN, audience.step, address);
    }

    private Mail mail(StandIn named, Audience audience) {
        var body = actors.getActor(
                GetActorRequest.newBuilder().setName(body(named.getName())).build());
        var facts = new InboxWording.StandIn(
                named.getCreatorDisplayName(),
                named.getAbsentDisplayName(),
                body.getDisplayName(),
                named.getDisplayName(),
                named.getEmail(),
                ProtoTime.toLocalDate(named.getStartDate()),
                ProtoTime.toLocalDate(named.getEndDate()));
        return switch (audience) {
            case NAMED -> wording.standIn(facts, portal.portalUrl() + "/logga-in");
            case KEEPERS -> wording.standInNamed(facts, portal.portalUrl() + "/personer");
        };
    }
}
