package se.arshjul.planservice.takeup;

import java.util.List;
import java.util.stream.Stream;
import se.arshjul.planservice.plan.VersionName;

/**
 * From a plan to one that it follows.
 *
 * @param between the versions of the plans in between, the nearest first; none where it follows the other directly
 * @param end the version of the other after which it, or the last one in between, is made
 */
public record Chain(List<Parent> between, VersionName end) {

    public static Chain direct(VersionName end) {
        return new Chain(List.of(), end);
    }

    /** The versions without whose content nobody can go along it. */
    public Stream<VersionName> versions() {
        return Stream.concat(between.stream().map(Parent::name), Stream.of(end));
    }
}
