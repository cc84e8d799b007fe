package se.arshjul.planservice.draft;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes the fields of a version itself while it is being written. */
@Component
class UpdateDraft {

    record Command(VersionName name, Draft.Changes changes, String etag) {}

    private final VersionRepository versions;
    private final DraftRepository drafts;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    UpdateDraft(
            VersionRepository versions, DraftRepository drafts, Requests requests, Audit audit, InstantSource clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Version handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return versions.get(command.name());
        }
        var draft = drafts.lockWritten(command.name()).requireEtag(command.etag());
        drafts.save(draft.change(command.changes(), () -> drafts.missing(draft)));
        drafts.touch(command.name(), clock.instant());
        var changed = versions.get(command.name());
        audit.record("UpdateDraft", command.name().toString(), draft.version(), changed);
        return changed;
    }
}
