package se.arshjul.portal.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.Plan;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.implementation.LatestYears.Latest;

/**
 * What a part of a plan hangs together with, in both directions: what it contributes to, up to the vision, what carries
 * it out, and what has been asked, answered and decided about any of it.
 *
 * @param one the part
 * @param contributesTo what it contributes to, the vision first
 * @param follows what it takes up in the plan that its own plan follows; nothing when it takes up nothing
 * @param carriedOutBy what belongs to it, and what belongs to that in turn
 * @param lent whether any of that, or the part itself, is taken from another version, as only a part of this one is known
 * @param planned who does what about it in the year that was published last; nothing where no year is
 * @param takenUpBy what takes it up in other plans
 * @param progress how far parts of the plan have come, by their ids
 * @param asked what was asked and published last about the part, what it belongs to or takes up, and what belongs to it
 */
record GoldenThread(
        ElementView one,
        List<Step> contributesTo,
        @Nullable Followed follows,
        List<Branch> carriedOutBy,
        boolean lent,
        Part<Optional<Latest>> planned,
        Part<List<Plans.Follower>> takenUpBy,
        Part<Map<String, ProgressView>> progress,
        Part<List<Answered>> asked) {

    /**
     * One step on the way up.
     *
     * @param kind {@code VISION}, {@code OVERALL_GOAL} or the kind of an element
     * @param label in Swedish, as the plan has it
     * @param path its page
     * @param element the element; nothing for vision and goal
     * @param goals what it is to lead to by itself
     */
    record Step(
            String kind,
            String label,
            String path,
            @Nullable ElementView element,
            List<ElementView> goals) {}

    /** The plan that the own one follows, and the way down to what is taken up of it. */
    record Followed(Plan plan, VersionView version, List<Step> steps) {}

    /** A part and what belongs to it. */
    record Branch(ElementView one, List<Branch> below) {}

    /** What was published about a part. */
    record Answered(AskedAbout.Line line, ElementView about) {}
}
