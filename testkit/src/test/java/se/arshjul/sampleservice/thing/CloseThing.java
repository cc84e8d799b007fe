package se.arshjul.sampleservice.thing;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Closes a thing, making it first when there is none. */
@Component
class CloseThing {

    record Command(String name, String title, List<String> tags) {}

    private final ThingRepository things;
    private final Requests requests;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    CloseThing(ThingRepository things, Requests requests, Outbox outbox, Audit audit, InstantSource clock) {
        this.things = things;
        this.requests = requests;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Thing handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return things.getOrMake(command.name(), command.title());
        }
        var thing = things.getOrMake(command.name(), command.title());
        var closed = things.save(thing.close(clock.instant()));
        audit.record("CloseThing", closed.name(), thing, closed);
        outbox.append(new ThingClosed(closed.name(), "approved", clock.instant(), null));
        return closed;
    }
}
