package se.arshjul.workflows.savedfilter;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Forgets one of the caller's filters. */
@Component
class DeleteSavedFilter {

    record Command(UUID id) {}

    private final SavedFilterRepository filters;
    private final Requests requests;
    private final Audit audit;

    DeleteSavedFilter(SavedFilterRepository filters, Requests requests, Audit audit) {
        this.filters = filters;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    void handle(RequestId id, Command command) {
        if (requests.firstTime(id, command)) {
            filters.delete(command.id(), Caller.current().subject());
            audit.record("DeleteSavedFilter", SavedFilter.COLLECTION + command.id(), command, null);
        }
    }
}
