package se.arshjul.planservice.implementation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Takes a row out of what is being worked on. */
@Component
class DeleteRow {

    record Command(RowName name, String etag) {}

    private final Readers readers;
    private final ImplementationRepository implementations;
    private final RowRepository rows;
    private final Requests requests;
    private final Audit audit;
    private final ApplicationEventPublisher told;

    DeleteRow(
            Readers readers,
            ImplementationRepository implementations,
            RowRepository rows,
            Requests requests,
            Audit audit,
            ApplicationEventPublisher told) {
        this.readers = readers;
        this.implementations = implementations;
        this.rows = rows;
        this.requests = requests;
        this.audit = audit;
        this.told = told;
    }

    @Transactional
    public ImplementationPlan handle(RequestId id, Command command) {
        var name = command.name();
        if (!requests.firstTime(id, command)) {
            return implementations.get(name.plan());
        }
        var plan = readers.lockOwn(name.plan()).requireDraft();
        var before = rows.get(plan, name).requireEtag(command.etag());
        rows.remove(plan, name);
        implementations.touch(plan.name(), 0);
        audit.record("DeleteImplementationRow", name.toString(), before, null);
        told.publishEvent(new RowReplaced(before, null));
        return implementations.get(plan.name());
    }
}
