package se.arshjul.planservice.alignment;

import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.difference.Wording;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.takeup.Content;
import se.arshjul.planservice.takeup.Followed;
import se.arshjul.planservice.takeup.Kind;
import se.arshjul.planservice.takeup.TakenUp;
import se.arshjul.planservice.takeup.Way;

/**
 * A version beside one that its plan follows.
 *
 * @param followed null when the plan follows none
 * @param goal how its goal is taken up
 * @param vision how its vision is
 */
record Alignment(Version own, @Nullable Version followed, Said goal, Said vision, TakenUp takenUp) {

    /**
     * What both say of the same thing.
     *
     * @param kind null when there is nothing to compare
     */
    record Said(String theirs, String ours, @Nullable Kind kind) {

        static final Said NOTHING = new Said("", "", null);

        static Said of(String theirs, String ours, Coverage coverage) {
            if (theirs.isEmpty()) {
                return new Said(theirs, ours, null);
            }
            if (ours.isEmpty()) {
                return new Said(theirs, ours, coverage == Coverage.FULL ? Kind.NOT_COVERED : Kind.UNKNOWN);
            }
            return new Said(theirs, ours, Wording.same(theirs, ours) ? Kind.SAME : Kind.RENAMED);
        }
    }

    static Alignment none(Version own) {
        return new Alignment(own, null, Said.NOTHING, Said.NOTHING, TakenUp.NOTHING);
    }

    static Alignment of(Followed followed, Way way, Version own, Content content) {
        var theirs = followed.version();
        return new Alignment(
                own,
                theirs,
                Said.of(theirs.goal(), own.goal(), own.coverage()),
                Said.of(theirs.vision(), own.vision(), own.coverage()),
                TakenUp.of(followed, way, content, own.coverage()));
    }
}
