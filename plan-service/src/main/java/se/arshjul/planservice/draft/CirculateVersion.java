package se.arshjul.planservice.draft;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.request.RequestId;

/** Sends a version out for comments; what was read is what is sent. */
@Component
class CirculateVersion {

    record Command(VersionName name, String etag) {}

    private final StageMove moves;

    CirculateVersion(StageMove moves) {
        this.moves = moves;
    }

    @Transactional
    public Version handle(RequestId id, Command command) {
        return moves.once(
                id,
                new StageMove.Move(
                        "CirculateVersion", command.name(), command.etag(), Stage.CONSULTATION, List.of(Stage.DRAFT)));
    }
}
