package se.arshjul.workflows.mailing;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;
import se.arshjul.workflows.mailing.Mailing.Purpose;

/** Writes down a mailing, letter by letter; sending is for {@link SendMailings}. */
@Component
class CreateMailing {

    record Command(String survey, Purpose purpose, MailingChoice choice) {}

    private final MailingRepository mailings;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    CreateMailing(MailingRepository mailings, Requests requests, Audit audit, InstantSource clock) {
        this.mailings = mailings;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** The letters were planned before: what is read from other services is read outside of a transaction. */
    @Transactional
    Mailing handle(RequestId id, Command command, List<MailingLetter> planned) {
        if (requests.firstTime(id, command)) {
            if (planned.stream().noneMatch(letter -> letter.state() == MailingLetter.State.WAITING)) {
                throw MailingRefusals.empty();
            }
            mailings.insert(
                    id.uuid(),
                    command.survey(),
                    command.purpose(),
                    Caller.current().name(),
                    clock.instant());
            mailings.insertLetters(id.uuid(), planned);
            audit.record("CreateMailing", command.survey() + "/mailings/" + id.uuid(), null, command);
        }
        return mailings.get(id.uuid());
    }
}
