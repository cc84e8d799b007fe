package se.arshjul.planservice.draft;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Lets a version that was written here come to another stage. Opens no transaction of its own. */
@Component
class StageMove {

    /**
     * From where to where.
     *
     * @param method by which it was asked for
     * @param etag of the content that was read
     */
    record Move(String method, VersionName name, String etag, Stage to, List<Stage> from) {}

    private final VersionRepository versions;
    private final DraftRepository drafts;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    StageMove(VersionRepository versions, DraftRepository drafts, Requests requests, Audit audit, InstantSource clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** What moves is what was read, and moves once for each request. */
    Version once(RequestId id, Move move) {
        if (requests.firstTime(id, move)) {
            var before = Draft.at(drafts.lock(move.name()), move.from().toArray(Stage[]::new))
                    .requireContentEtag(move.etag());
            drafts.setStage(move.name(), move.to(), clock.instant());
            audit.record(move.method(), move.name().toString(), before.version(), versions.get(move.name()));
        }
        return versions.get(move.name());
    }
}
