package se.arshjul.planservice.takeup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what a plan says that it follows leads to the plan that is followed in the end.
 *
 * @param through the versions in between, the nearest first; none where the plan follows it directly
 */
public record Way(List<Content> through) {

    public static final Way DIRECT = new Way(List.of());

    /** Id of the element that is followed in the end; null where one in between follows nothing. */
    @Nullable
    String end(@Nullable String followed) {
        var at = followed;
        for (var between : through) {
            if (at == null) {
                return null;
            }
            at = between.followedBy(between.find(at).orElse(null));
        }
        return at;
    }
}
