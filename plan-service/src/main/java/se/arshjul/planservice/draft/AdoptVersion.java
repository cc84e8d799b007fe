package se.arshjul.planservice.draft;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.request.RequestId;

/** Decides a version; what was read is what is decided. */
@Component
class AdoptVersion {

    record Command(VersionName name, String etag) {}

    private final StageMove moves;

    AdoptVersion(StageMove moves) {
        this.moves = moves;
    }

    @Transactional
    public Version handle(RequestId id, Command command) {
        return moves.once(
                id,
                new StageMove.Move(
                        "AdoptVersion",
                        command.name(),
                        command.etag(),
                        Stage.ADOPTED,
                        List.of(Stage.DRAFT, Stage.CONSULTATION)));
    }
}
