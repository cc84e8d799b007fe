package se.arshjul.planservice.takeup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.takeup.SomeParts.row;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.AlignmentServiceGrpc.AlignmentServiceBlockingStub;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Addition;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Counts;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Row;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Plan.Level;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.testkit.ServiceTest;

/** What a plan that follows another through a third says of the first: no more than the third lets it. */
@ServiceTest
class ThroughAnotherIT {

    private static final String REASON = "Planen tar bara upp sjukhusen.";

    @Autowired
    AlignmentServiceBlockingStub alignments;

    @Autowired
    WrittenPlans written;

    @Autowired
    SomeParts some;

    @Test
    void whatFollowsAGoalUnderAnAreaTakesUpAPartOfWhatTheAreaFollows() {
        var national = written.inOne(() -> some.national("through-goal", Coverage.FULL));
        var own = written.inOne(() -> {
            var between = some.plan("through-goal-region", Level.REGIONAL, national);
            some.area(between, "area", "fa1");
            written.element(between, "goal", Element.Kind.GOAL, "Ett mål", "area", null);
            var plan = some.plan("through-goal-unit", Level.ADMINISTRATION, between);
            written.element(plan, "a", Element.Kind.ACTIVITY, "Att göra", null, "goal");
            return plan;
        });

        assertThat(row(alignment(own, national), "fa1"))
                .returns(Kind.SUBSET, Row::getKind)
                .returns("", Row::getSubsetReason)
                .returns(Counts.newBuilder().setActivityCount(1).build(), Row::getCounts);
    }

    @Test
    void whatFollowsAnElementThatTakesUpOnlyAPartTakesUpNoMoreAndSaysWhy() {
        var national = written.inOne(() -> some.national("through-part", Coverage.FULL));
        var own = written.inOne(() -> {
            var between = some.plan("through-part-region", Level.REGIONAL, national);
            some.area(between, "area", "fa1");
            written.onlyInPart(between, "area", REASON);
            var plan = some.plan("through-part-unit", Level.ADMINISTRATION, between);
            some.area(plan, "a", "area");
            return plan;
        });

        assertThat(row(alignment(own, national), "fa1"))
                .returns(Kind.SUBSET, Row::getKind)
                .returns(REASON, Row::getSubsetReason);
    }

    @Test
    void whatFollowsSomethingThatIsNotKnownOfThePlanInBetweenMayTakeUpAnyPart() {
        var national = written.inOne(() -> some.national("through-unseen", Coverage.FULL));
        var own = written.inOne(() -> through("unseen", national, Coverage.PARTIAL));

        var alignment = alignment(own, national);

        assertThat(alignment.getRowsList())
                .extracting(Row::getKind)
                .containsExactly(Kind.SAME, Kind.UNKNOWN, Kind.UNKNOWN);
        assertThat(alignment.getAdditionsList()).extracting(Addition::getKind).containsExactly(Kind.UNKNOWN);
    }

    @Test
    void whatFollowsSomethingThatThePlanInBetweenDoesNotHaveTakesUpNothing() {
        var national = written.inOne(() -> some.national("through-gone", Coverage.FULL));
        var own = written.inOne(() -> through("gone", national, Coverage.FULL));
        var said = written.inOne(() -> through("said", national, Coverage.PARTIAL, "unseen"));

        for (var plan : new VersionName[] {own, said}) {
            var alignment = alignment(plan, national);
            assertThat(alignment.getRowsList())
                    .extracting(Row::getKind)
                    .containsExactly(Kind.SAME, Kind.NOT_COVERED, Kind.NOT_COVERED);
            assertThat(alignment.getAdditionsList())
                    .extracting(Addition::getKind)
                    .containsExactly(Kind.ADDED);
        }
    }

    /** A plan that follows one that takes up {@code p1}, and something that is not seen of it. */
    private VersionName through(String name, VersionName national, Coverage coverage, String... absent) {
        var between = written.plan("through-" + name + "-region", Level.REGIONAL, "actors/x-" + name, national);
        if (coverage == Coverage.PARTIAL) {
            written.partialVersion(between, Stage.ADOPTED, absent);
        } else {
            written.version(between, Stage.ADOPTED, coverage, "");
        }
        some.area(between, "culture", "p1");
        var plan = some.plan("through-" + name + "-unit", Level.ADMINISTRATION, between);
        written.element(plan, "a", Element.Kind.PREREQUISITE, "Delen p1", null, "culture");
        some.area(plan, "b", "unseen");
        return plan;
    }

    private SummarizeAlignmentResponse alignment(VersionName own, VersionName followed) {
        return SomeParts.alignment(alignments, own, followed);
    }
}
