package se.arshjul.workflows.commitmentanchoring;

import io.grpc.StatusRuntimeException;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;
import se.arshjul.workflows.correspondence.Addresses;
import se.arshjul.workflows.correspondence.PortalProperties;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.Mail;
import se.arshjul.workflows.letter.SendLetter;
import se.arshjul.workflows.letter.SendLetter.Result;
import se.arshjul.workflows.wording.InboxWording;

/** Writes to the members of an actor about a round while it is asked; to its mailbox where no member is reached. */
@Component
class CommitmentLetters {

    private final Addresses addresses;
    private final ActorServiceBlockingStub actors;
    private final InboxWording wording;
    private final SendLetter letters;
    private final PortalProperties portal;
    private final InstantSource clock;

    CommitmentLetters(
            Addresses addresses,
            ActorServiceBlockingStub actors,
            InboxWording wording,
            SendLetter letters,
            PortalProperties portal,
            InstantSource clock) {
        this.addresses = addresses;
        this.actors = actors;
        this.wording = wording;
        this.letters = letters;
        this.portal = portal;
        this.clock = clock;
    }

    /**
     * REFUSED when nobody can be reached, such as an actor that the register does not know; a round that is answered or over
     * needs no letter any more.
     */
    Result send(CommitmentRound round, LetterKind kind, String step) {
        try {
            return sendToKnown(round, kind, step);
        } catch (StatusRuntimeException failed) {
            if (RefusalStatus.read(failed)
                    .filter(refusal -> refusal.reason().equals("ACTOR_NOT_FOUND"))
                    .isPresent()) {
                return Result.REFUSED;
            }
            throw failed;
        }
    }

    private Result sendToKnown(CommitmentRound round, LetterKind kind, String step) {
        var groups = addresses.of(round.getActor(), kind);
        if (round.getState() != CommitmentRound.State.ASKED) {
            groups.inOrder().stream()
                    .limit(1)
                    .flatMap(List::stream)
                    .forEach(address -> letters.drop(new Letter.Key(round.getName(), kind, step, address)));
            return Result.DROPPED;
        }
        var mail = mail(round, kind);
        for (var group : groups.inOrder()) {
            var result = send(round, kind, step, group, mail);
            if (result != Result.REFUSED) {
                return result;
            }
        }
        return Result.REFUSED;
    }

    private Result send(CommitmentRound round, LetterKind kind, String step, List<String> group, Mail mail) {
        var reached = Result.REFUSED;
        for (var address : group) {
            var result = letters.send(new Letter.Key(round.getName(), kind, step, address), mail);
            if (result == Result.DEFERRED) {
                throw Refusal.unavailable("LETTER_DEFERRED", "The mail server has not taken the letter.");
            }
            reached = result == Result.REFUSED ? reached : result;
        }
        return reached;
    }

    private Mail mail(CommitmentRound round, LetterKind kind) {
        var actor = actors.getActor(
                GetActorRequest.newBuilder().setName(round.getActor()).build());
        var parts = round.getName().split("/", -1);
        var asked = new InboxWording.Commitments(
                actor.getDisplayName(),
                Integer.parseInt(parts[3]),
                round.getProposedCount(),
                ProtoTime.toLocalDate(round.getAnswerByDate()));
        return wording.commitments(
                kind == LetterKind.COMMITMENT_REMINDER,
                asked,
                WorkingDays.dateOf(clock.instant()),
                portal.portalUrl() + "/atagande/" + parts[1] + "/" + parts[3]);
    }
}
