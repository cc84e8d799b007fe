package se.arshjul.actorservice.mailbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;

/** Lists the mailboxes of a body for those who may see its people. */
@Component
class ListMailboxes {

    private final ActorRepository actors;
    private final MailboxRepository mailboxes;

    ListMailboxes(ActorRepository actors, MailboxRepository mailboxes) {
        this.actors = actors;
        this.mailboxes = mailboxes;
    }

    Page.Of<Mailbox> handle(ActorName body, @Nullable LocalDate day, Page page) {
        body.requireReaderOfPeople(Caller.current());
        return mailboxes.list(actors.get(body).name(), day, page);
    }
}
