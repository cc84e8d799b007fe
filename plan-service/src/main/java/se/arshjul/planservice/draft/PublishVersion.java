package se.arshjul.planservice.draft;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Publishes an adopted version: from then on it is the plan's current one. */
@Component
class PublishVersion {

    record Command(VersionName name, String etag) {}

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final DraftRepository drafts;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    PublishVersion(
            PlanRepository plans,
            VersionRepository versions,
            DraftRepository drafts,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.versions = versions;
        this.drafts = drafts;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Version handle(RequestId id, Command command) {
        if (requests.firstTime(id, command)) {
            publish(command);
        }
        return versions.get(command.name());
    }

    private void publish(Command command) {
        plans.lock(command.name().plan());
        var before = Draft.at(drafts.lock(command.name()), Stage.ADOPTED).requireContentEtag(command.etag());
        var current = plans.get(command.name().plan()).currentVersion();
        if (current.sequence() > command.name().sequence()) {
            throw DraftRefusals.wrongStage(before.version());
        }
        drafts.supersede(current, command.name());
        drafts.setStage(command.name(), Stage.PUBLISHED, clock.instant());
        plans.setCurrent(command.name());
        audit.record("PublishVersion", command.name().toString(), before.version(), versions.get(command.name()));
    }
}
