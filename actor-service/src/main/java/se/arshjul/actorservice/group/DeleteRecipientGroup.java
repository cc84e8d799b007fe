package se.arshjul.actorservice.group;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Forgets a group; what was chosen by it stays chosen. */
@Component
class DeleteRecipientGroup {

    record Command(RecipientGroupName name) {}

    private final RecipientGroupRepository groups;
    private final Requests requests;
    private final Audit audit;

    DeleteRecipientGroup(RecipientGroupRepository groups, Requests requests, Audit audit) {
        this.groups = groups;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    void handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return;
        }
        groups.find(command.name()).ifPresent(group -> {
            groups.delete(group.name());
            audit.record("DeleteRecipientGroup", group.name().toString(), group, null);
        });
    }
}
