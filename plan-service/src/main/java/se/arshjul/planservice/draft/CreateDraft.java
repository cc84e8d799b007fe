package se.arshjul.planservice.draft;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanRefusals;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Starts a version from an earlier one. */
@Component
class CreateDraft {

    record Command(PlanName plan, VersionName base, String shortName) {}

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final DraftRepository drafts;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    CreateDraft(
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
        if (!requests.firstTime(id, command)) {
            return drafts.findStarted(command.plan(), id)
                    .map(versions::get)
                    .orElseThrow(
                            () -> PlanRefusals.versionNotFound(command.plan().toString()));
        }
        plans.lock(command.plan());
        var base = versions.get(command.base());
        versions.findUndecided(command.plan()).ifPresent(other -> {
            throw DraftRefusals.open(other.name());
        });
        var name = drafts.next(command.plan());
        drafts.start(name, base.name(), command.shortName(), id, clock.instant());
        var started = versions.get(name);
        audit.record("CreateDraft", name.toString(), null, started);
        return started;
    }
}
