package se.arshjul.followupservice.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Questions that another answer may ask for, directly or by a question between them. */
public final class FollowUps {

    private FollowUps() {}

    /** The questions, and all of a survey's questions in their order that follow from them; last parts of their names. */
    public static Set<String> with(List<String> questions, List<Question> inOrder) {
        Set<String> found = new HashSet<>(questions);
        for (var candidate : inOrder) {
            var condition = candidate.shownIf();
            // A condition names an earlier question, of which it is known already whether it follows.
            if (condition != null && found.contains(condition.question())) {
                found.add(candidate.name().question());
            }
        }
        return found;
    }
}
