package se.arshjul.planservice.draft;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Decides a version; what was read is what is decided. */
@Component
class AdoptVersion {

    record Command(VersionName name, String etag) {}

    private final VersionRepository versions;
    private final DraftRepository drafts;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    AdoptVersion(
            VersionRepository versions, DraftRepository drafts, Requests requests, Audit audit, InstantSource clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Version handle(RequestId id, Command command) {
        if (requests.firstTime(id, command)) {
            var before = Draft.at(drafts.lock(command.name()), Stage.DRAFT, Stage.CONSULTATION)
                    .requireContentEtag(command.etag());
            drafts.setStage(command.name(), Stage.ADOPTED, clock.instant());
            audit.record("AdoptVersion", command.name().toString(), before.version(), versions.get(command.name()));
        }
        return versions.get(command.name());
    }
}
