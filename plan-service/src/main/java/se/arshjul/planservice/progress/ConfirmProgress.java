package se.arshjul.planservice.progress;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.progress.Progress.State;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Confirms how far an element has come, as the answers propose or otherwise with a reason. */
@Component
class ConfirmProgress {

    record Command(ProgressName name, State state, int year, List<Evidence> evidence, String reason, String etag) {}

    private final KeptElements elements;
    private final ProgressRepository progress;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    ConfirmProgress(
            KeptElements elements, ProgressRepository progress, Requests requests, Audit audit, InstantSource clock) {
        this.elements = elements;
        this.progress = progress;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Progress handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return progress.get(command.name());
        }
        elements.lock(command.name());
        var before = progress.get(command.name()).requireEtag(command.etag());
        var proposed = Proposal.of(command.evidence()).state();
        if (command.state() != proposed && command.reason().isEmpty()) {
            throw ProgressRefusals.reasonMissing();
        }
        progress.add(new ProgressEntry(
                command.name(),
                before.entries() + 1,
                command.state(),
                command.year(),
                proposed,
                command.evidence(),
                command.reason(),
                clock.instant(),
                Caller.current().name()));
        var after = progress.get(command.name());
        audit.record("ConfirmProgress", command.name().toString(), before.latest(), after.latest());
        return after;
    }
}
