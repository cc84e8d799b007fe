package se.arshjul.planservice.draft;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.request.RequestId;

/** Takes a version that is out for comments back to be written on. */
@Component
class ReopenVersion {

    record Command(VersionName name, String etag) {}

    private final StageMove moves;

    ReopenVersion(StageMove moves) {
        this.moves = moves;
    }

    @Transactional
    public Version handle(RequestId id, Command command) {
        return moves.once(
                id,
                new StageMove.Move(
                        "ReopenVersion", command.name(), command.etag(), Stage.DRAFT, List.of(Stage.CONSULTATION)));
    }
}
