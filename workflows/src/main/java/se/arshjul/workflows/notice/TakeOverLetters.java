package se.arshjul.workflows.notice;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.workflows.correspondence.PortalProperties;
import se.arshjul.workflows.history.TakeOvers;
import se.arshjul.workflows.history.TakeOvers.TakeOver;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter;
import se.arshjul.workflows.letter.SendLetter.Result;
import se.arshjul.workflows.wording.InboxWording;

/** Writes to whoever had a task that a colleague has taken over, once. */
@Component
class TakeOverLetters {

    private final TakeOvers takeOvers;
    private final Colleagues colleagues;
    private final TaskNames names;
    private final InboxWording wording;
    private final SendLetter letters;
    private final PortalProperties portal;
    private final InstantSource clock;

    TakeOverLetters(
            TakeOvers takeOvers,
            Colleagues colleagues,
            TaskNames names,
            InboxWording wording,
            SendLetter letters,
            PortalProperties portal,
            InstantSource clock) {
        this.takeOvers = takeOvers;
        this.colleagues = colleagues;
        this.names = names;
        this.wording = wording;
        this.letters = letters;
        this.portal = portal;
        this.clock = clock;
    }

    void send() {
        for (var takeOver : takeOvers.untold()) {
            var address = colleagues.addressOf(takeOver.from().person(), takeOver.groups());
            if (address.isEmpty() || send(takeOver, address.get()) != Result.DEFERRED) {
                takeOvers.told(takeOver, clock.instant());
            }
        }
    }

    private Result send(TakeOver takeOver, String address) {
        var day = WorkingDays.dateOf(takeOver.at());
        var mail = wording.takenOver(
                names.task(takeOver.title(), takeOver.subject(), day, ""),
                takeOver.by().name(),
                day,
                WorkingDays.dateOf(clock.instant()),
                portal.portalUrl() + "/uppgifter");
        var key = new Letter.Key(
                "workItems/" + takeOver.item(), LetterKind.TAKEN_OVER, String.valueOf(takeOver.position()), address);
        return letters.send(key, mail);
    }
}
