package se.arshjul.actorservice.group;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.RecipientReport;
import se.arshjul.actorservice.group.RecipientGroup.Members;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes what a group is called and who is in it. */
@Component
class UpdateRecipientGroup {

    record Command(RecipientGroupName name, String displayName, Members members, String etag) {}

    private final RecipientGroupRepository groups;
    private final RecipientReport recipients;
    private final Requests requests;
    private final Audit audit;

    UpdateRecipientGroup(RecipientGroupRepository groups, RecipientReport recipients, Requests requests, Audit audit) {
        this.groups = groups;
        this.recipients = recipients;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    RecipientGroup handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return groups.get(command.name());
        }
        var group = groups.get(command.name()).requireEtag(command.etag());
        if (!recipients.areKnown(command.members().picked())) {
            throw RecipientGroupRefusals.unknownPrincipals();
        }
        var wanted = group.change(command.displayName(), command.members());
        if (wanted.equals(group)) {
            return group;
        }
        var changed = groups.save(wanted);
        audit.record("UpdateRecipientGroup", changed.name().toString(), group, changed);
        return changed;
    }
}
