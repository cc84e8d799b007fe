package se.arshjul.workflows.correspondence;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.Mail;
import se.arshjul.workflows.letter.SendLetter;
import se.arshjul.workflows.letter.SendLetter.Result;
import se.arshjul.workflows.wording.Wording;

/** Writes to a body about its request, if the letter is still needed, until somebody there is reached. */
@Component
public class Correspondence {

    private final Addresses addresses;
    private final Wording wording;
    private final SendLetter letters;
    private final PortalProperties portal;
    private final InstantSource clock;

    Correspondence(
            Addresses addresses, Wording wording, SendLetter letters, PortalProperties portal, InstantSource clock) {
        this.addresses = addresses;
        this.wording = wording;
        this.letters = letters;
        this.portal = portal;
        this.clock = clock;
    }

    /** SENT when it reached somebody, REFUSED when it can reach nobody, DEFERRED when it is to be tried again. */
    public Result write(Matter matter, LetterKind kind, String step) {
        var groups = addresses.of(matter.request().getActor(), kind);
        if (!matter.needs(kind)) {
            Stream.concat(groups.inOrder().stream().limit(1), Stream.of(groups.copies()))
                    .flatMap(List::stream)
                    .forEach(address -> letters.drop(new Letter.Key(matter.name(), kind, step, address)));
            return Result.DROPPED;
        }
        var written = new ArrayList<String>();
        for (var group : groups.inOrder()) {
            var result = write(matter, kind, step, group, groups.mailbox());
            written.addAll(group);
            if (result != Result.REFUSED) {
                return withCopies(result, matter, kind, step, Addresses.copies(groups.copies(), written));
            }
        }
        return withCopies(Result.REFUSED, matter, kind, step, Addresses.copies(groups.copies(), written));
    }

    /** A copy reaches nobody in the place of those who are to answer: whether it arrives changes nothing for them. */
    private Result withCopies(Result reached, Matter matter, LetterKind kind, String step, List<String> copies) {
        if (reached == Result.DEFERRED) {
            return reached;
        }
        for (var address : copies) {
            var mail = mail(matter, kind, address, false);
            if (letters.sendCopy(new Letter.Key(matter.name(), kind, step, address), mail) == Result.DEFERRED) {
                return Result.DEFERRED;
            }
        }
        return reached;
    }

    /** Writes to everybody in the group; somebody who is put off puts off the job, and who has the letter keeps it. */
    private Result write(Matter matter, LetterKind kind, String step, List<String> group, String mailbox) {
        var reached = Result.REFUSED;
        for (var address : group) {
            var mail = mail(matter, kind, address, address.equals(mailbox));
            var result = letters.send(new Letter.Key(matter.name(), kind, step, address), mail);
            if (result == Result.DEFERRED) {
                return result;
            }
            reached = result == Result.REFUSED ? reached : result;
        }
        return reached;
    }

    private Mail mail(Matter matter, LetterKind kind, String address, boolean toMailbox) {
        var facts = matter.facts(WorkingDays.dateOf(clock.instant()), portal.portalUrl());
        return wording.write(kind, facts, address, toMailbox);
    }
}
