package se.arshjul.planservice.implementation;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Begins a new revision of what is published, which stays as it is until the revision is published. */
@Component
class ReviseImplementationPlan {

    record Command(ImplementationName name, String reason, String etag) {}

    private final Readers readers;
    private final ImplementationRepository implementations;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    ReviseImplementationPlan(
            Readers readers,
            ImplementationRepository implementations,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.readers = readers;
        this.implementations = implementations;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ImplementationPlan handle(RequestId id, Command command) {
        var name = command.name();
        if (!requests.firstTime(id, command)) {
            return implementations.get(name);
        }
        var before = readers.lockOwn(name).requirePublished().requireEtag(command.etag());
        implementations.revise(before, command.reason(), clock.instant());
        var revised = implementations.get(name);
        audit.record("ReviseImplementationPlan", name.toString(), before, revised);
        return revised;
    }
}
