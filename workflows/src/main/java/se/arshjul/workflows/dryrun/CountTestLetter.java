package se.arshjul.workflows.dryrun;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Counts a test letter before it goes, so that nobody is sent more than a day's worth. */
@Component
class CountTestLetter {

    /** Enough to look at every kind of letter to a few recipients; no more than a mailbox bears. */
    static final int MOST_A_DAY = 20;

    record Command(String survey, String recipient, String kind) {}

    /** What was counted: under which id it goes, whether it has gone already, and how many are left today. */
    record Counted(UUID letter, boolean gone, int left) {}

    private final TestLetterRepository letters;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    CountTestLetter(TestLetterRepository letters, Requests requests, Audit audit, InstantSource clock) {
        this.letters = letters;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Counted handle(RequestId id, Command command) {
        var person = Caller.current().subject();
        var now = clock.instant();
        var today = WorkingDays.startOfDay(WorkingDays.dateOf(now));
        var before = letters.lockedCount(person, today);
        if (!requests.firstTime(id, command)) {
            return new Counted(id.uuid(), letters.isGone(id.uuid()), MOST_A_DAY - before);
        }
        if (before >= MOST_A_DAY) {
            throw DryRunRefusals.spent(MOST_A_DAY);
        }
        letters.insert(id.uuid(), command.survey(), person, now);
        audit.record("SendTestLetter", command.survey(), null, command);
        return new Counted(id.uuid(), false, MOST_A_DAY - before - 1);
    }
}
