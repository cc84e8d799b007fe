package se.arshjul.planservice.takeup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.VersionName;

/**
 * How what a plan says that it follows leads to the plan that is followed in the end.
 *
 * @param through the versions in between, the nearest first; none where the plan follows it directly
 * @param end what is known of the version after which the plan, or the last one in between, is made
 */
public record Way(List<Step> through, Content end) {

    /** A version in between and what is known of it. */
    public record Step(Parent version, Content content) {}

    /**
     * Where the way ends.
     *
     * @param target id of the element that is followed in the end, null where one in between follows nothing
     * @param whole whether each on the way follows the next itself, and not with what it belongs to
     * @param reason why one in between takes up only a part, empty where nothing of the kind is declared
     * @param known whether all that is followed on the way is known
     */
    record End(@Nullable String target, boolean whole, String reason, boolean known) {

        static final End NOTHING = new End(null, true, "", true);
        static final End UNKNOWN = new End(null, true, "", false);
    }

    /** @param read the content of the versions of the chain; those without any are missing */
    public static Way along(Chain chain, Map<VersionName, Content> read) {
        return new Way(
                chain.between().stream()
                        .map(version -> new Step(version, read.getOrDefault(version.name(), Content.NOTHING)))
                        .toList(),
                read.getOrDefault(chain.end(), Content.NOTHING));
    }

    /** Whether a part of the version that is followed is known to have been there when the plan was made. */
    boolean couldChoose(String part) {
        return end.find(part).isPresent();
    }

    End end(@Nullable String followed) {
        if (followed == null) {
            return End.NOTHING;
        }
        var at = followed;
        var whole = true;
        var reason = "";
        for (var step : through) {
            var found = step.content().find(at);
            if (found.isEmpty()) {
                return step.version().lacks(at) ? End.NOTHING : End.UNKNOWN;
            }
            var following = step.content().following(found.get());
            if (following == null || following.followed() == null) {
                return End.NOTHING;
            }
            whole = whole && following.id().equals(at);
            reason = reason.isEmpty() ? following.reason() : reason;
            at = following.followed();
        }
        return new End(at, whole, reason, true);
    }
}
