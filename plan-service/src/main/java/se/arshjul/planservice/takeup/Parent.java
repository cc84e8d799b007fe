package se.arshjul.planservice.takeup;

import java.util.List;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.VersionName;

/**
 * The version after which a plan is made.
 *
 * @param absent ids of elements that it is known not to have, though only a part of it is known
 */
public record Parent(VersionName name, Coverage coverage, List<String> absent) {

    /** Of an element that is not among what is known of it: whether it is known not to be there. */
    boolean lacks(String element) {
        return coverage == Coverage.FULL || absent.contains(element);
    }
}
