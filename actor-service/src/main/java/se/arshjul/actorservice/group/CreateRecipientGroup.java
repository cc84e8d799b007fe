package se.arshjul.actorservice.group;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.RecipientReport;
import se.arshjul.actorservice.group.RecipientGroup.Members;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Keeps a new group of principals. */
@Component
class CreateRecipientGroup {

    record Command(String displayName, Members members) {}

    private final RecipientGroupRepository groups;
    private final RecipientReport recipients;
    private final Requests requests;
    private final Audit audit;

    CreateRecipientGroup(RecipientGroupRepository groups, RecipientReport recipients, Requests requests, Audit audit) {
        this.groups = groups;
        this.recipients = recipients;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    RecipientGroup handle(RequestId id, Command command) {
        // Named after the request: a repeated one answers the same, even when the group has been forgotten since.
        var wanted = new RecipientGroup(new RecipientGroupName(id.uuid()), command.displayName(), command.members(), 1);
        if (!requests.firstTime(id, command)) {
            return groups.find(wanted.name()).orElse(wanted);
        }
        if (!recipients.areKnown(command.members().picked())) {
            throw RecipientGroupRefusals.unknownPrincipals();
        }
        var created = groups.insert(wanted);
        audit.record("CreateRecipientGroup", created.name().toString(), null, created);
        return created;
    }
}
