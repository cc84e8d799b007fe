package se.arshjul.actorservice.mailbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.mailbox.Mailbox.Details;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes a functional mailbox, or ends it by its last day. */
@Component
class UpdateMailbox {

    record Command(MailboxName name, Details details, String etag) {}

    private final MailboxRepository mailboxes;
    private final Requests requests;
    private final Audit audit;

    UpdateMailbox(MailboxRepository mailboxes, Requests requests, Audit audit) {
        this.mailboxes = mailboxes;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    Mailbox handle(RequestId id, Command command) {
        command.name().actor().requireKeeperOfAddress(Caller.current());
        if (!requests.firstTime(id, command)) {
            return mailboxes.get(command.name());
        }
        var mailbox = mailboxes.get(command.name()).requireEtag(command.etag());
        var wanted = mailbox.change(command.details().requireSound());
        if (wanted.equals(mailbox)) {
            return mailbox;
        }
        var changed = mailboxes.save(wanted);
        audit.record("UpdateMailbox", changed.name().actor().toString(), mailbox, changed);
        return changed;
    }
}
