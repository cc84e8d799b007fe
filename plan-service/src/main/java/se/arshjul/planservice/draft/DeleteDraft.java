package se.arshjul.planservice.draft;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Takes away a version that is being written. */
@Component
class DeleteDraft {

    record Command(VersionName name, String etag) {}

    private final DraftRepository drafts;
    private final Requests requests;
    private final Audit audit;

    DeleteDraft(DraftRepository drafts, Requests requests, Audit audit) {
        this.drafts = drafts;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public void handle(RequestId id, Command command) {
        if (requests.firstTime(id, command)) {
            var draft = drafts.lockWritten(command.name()).requireContentEtag(command.etag());
            drafts.delete(command.name());
            audit.record("DeleteDraft", command.name().toString(), draft.version(), null);
        }
    }
}
