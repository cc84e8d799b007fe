package se.arshjul.planservice.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.VersionName;

/** What is missing in a draft is looked for once, where it is to be said from then on. */
class DraftTest {

    private static final Supplier<List<String>> UNASKED = () -> {
        throw new AssertionError("What is missing was looked for.");
    };

    @Test
    void whatIsMissingIsLookedForWhereOnlyAPartIsHereFromNowOn() {
        assertThat(absent(Coverage.FULL, Coverage.PARTIAL, () -> List.of("m1"))).containsExactly("m1");
    }

    @Test
    void whatIsMissingIsNotLookedForWhenSomethingElseIsSaved() {
        assertThat(absent(Coverage.FULL, null, UNASKED)).isEmpty();
        assertThat(absent(Coverage.PARTIAL, null, UNASKED)).containsExactly("known");
        assertThat(absent(Coverage.PARTIAL, Coverage.PARTIAL, UNASKED)).containsExactly("known");
        assertThat(absent(Coverage.PARTIAL, Coverage.FULL, UNASKED)).isEmpty();
    }

    private static List<String> absent(Coverage before, @Nullable Coverage wanted, Supplier<List<String>> missing) {
        var writing = new Version.Writing(1, 1, 1, "Kim", Instant.EPOCH);
        var draft = new Draft(
                new Version(
                        new VersionName(new PlanName("plan"), 2),
                        Version.Stage.DRAFT,
                        "",
                        before,
                        "Plan",
                        null,
                        null,
                        "",
                        "",
                        before == Coverage.FULL ? List.of() : List.of("known"),
                        writing),
                writing);
        return draft.change(new Draft.Changes("Plan", null, null, null, null, wanted), missing)
                .absent();
    }
}
