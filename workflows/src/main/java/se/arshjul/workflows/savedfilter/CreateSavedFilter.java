package se.arshjul.workflows.savedfilter;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;
import se.arshjul.workflows.inbox.WorkItemQuery.Filter;
import se.arshjul.workflows.inbox.WorkItemQuery.View;

/** Keeps a filter for the caller. */
@Component
class CreateSavedFilter {

    record Command(String title, View view, Filter filter, boolean stoodInFor) {}

    private final SavedFilterRepository filters;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    CreateSavedFilter(SavedFilterRepository filters, Requests requests, Audit audit, InstantSource clock) {
        this.filters = filters;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SavedFilter handle(RequestId id, Command command) {
        var person = Caller.current().subject();
        // Named after the request: a repeated one answers the same, even when the filter has been forgotten since.
        var saved = new SavedFilter(
                id.uuid(), person, command.title(), command.view(), command.filter(), command.stoodInFor());
        if (!requests.firstTime(id, command)) {
            return saved;
        }
        if (filters.lockAll(person) >= SavedFilter.MOST) {
            throw SavedFilterRefusals.full();
        }
        if (!filters.insert(saved, clock.instant())) {
            throw SavedFilterRefusals.exists(command.title());
        }
        audit.record("CreateSavedFilter", saved.name(), null, saved);
        return saved;
    }
}
