package se.arshjul.planservice.implementation;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Makes what is being worked on public. */
@Component
class PublishImplementationPlan {

    record Command(ImplementationName name, String etag) {}

    private final Readers readers;
    private final ImplementationRepository implementations;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    PublishImplementationPlan(
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
        var before =
                readers.lockOwn(name).requireDraft().requireEtag(command.etag()).requireRows();
        implementations.publish(name, clock.instant(), Caller.current().name());
        var published = implementations.get(name);
        audit.record("PublishImplementationPlan", name.toString(), before, published);
        return published;
    }
}
