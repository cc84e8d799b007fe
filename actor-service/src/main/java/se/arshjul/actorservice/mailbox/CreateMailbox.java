package se.arshjul.actorservice.mailbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.actorservice.mailbox.Mailbox.Details;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Adds a functional mailbox to a body. */
@Component
class CreateMailbox {

    record Command(ActorName body, Details details) {}

    private final ActorRepository actors;
    private final MailboxRepository mailboxes;
    private final Requests requests;
    private final Audit audit;

    CreateMailbox(ActorRepository actors, MailboxRepository mailboxes, Requests requests, Audit audit) {
        this.actors = actors;
        this.mailboxes = mailboxes;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    Mailbox handle(RequestId id, Command command) {
        command.body().requireKeeperOfAddress(Caller.current());
        // Named after the request, so that a repeated one finds it.
        var name = new MailboxName(command.body(), id.uuid());
        if (!requests.firstTime(id, command)) {
            return mailboxes.get(name);
        }
        var body = actors.get(command.body());
        var created = mailboxes.insert(new Mailbox(name, command.details().requireSound(), 1));
        audit.record("CreateMailbox", body.name().toString(), null, created);
        return created;
    }
}
