package se.arshjul.planservice.takeup;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;

/** Reads a version that plans follow. */
@Component
public class FollowedReader {

    private final VersionRepository versions;
    private final ContentRepository contents;

    FollowedReader(VersionRepository versions, ContentRepository contents) {
        this.versions = versions;
        this.contents = contents;
    }

    /** Refuses a version that does not exist. */
    public Followed read(VersionName name) {
        var version = versions.get(name);
        return new Followed(
                version,
                contents.read(List.of(name)).getOrDefault(name, Content.NOTHING),
                version.coverage() == Version.Coverage.FULL ? Map.of() : contents.parents(name.plan()));
    }
}
