package se.arshjul.planservice.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.planservice.takeup.SomeParts.row;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.AlignmentServiceGrpc.AlignmentServiceBlockingStub;
import se.arshjul.plan.v1.SummarizeAlignmentChangesRequest;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse.Event;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Addition;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Row;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Plan.Level;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.takeup.SomeParts;
import se.arshjul.planservice.takeup.WrittenPlans;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What is not known of versions is said to be unknown, and what is known of them is not. */
@ServiceTest
class AlignmentUnknownIT {

    @Autowired
    AlignmentServiceBlockingStub alignments;

    @Autowired
    WrittenPlans written;

    @Autowired
    SomeParts some;

    @Test
    void whatAppearsOrGoesWhereOnlyAPartOfAVersionIsKnownIsNotSaidToBeNewOrGone() {
        var first = written.inOne(() -> {
            var own = some.plan("owning", Level.REGIONAL, some.national("owning-national", Coverage.FULL));
            some.area(own, "x", null);
            some.area(own, "z", null);
            return own;
        });
        var second = written.inOne(() -> {
            var own = new VersionName(first.plan(), 2);
            written.partialVersion(own, Stage.ADOPTED, "z");
            return own;
        });
        var third = written.inOne(() -> {
            var own = new VersionName(first.plan(), 3);
            written.version(own, Stage.ADOPTED, Coverage.FULL, "");
            some.area(own, "y", null);
            some.area(own, "z", null);
            return own;
        });

        assertThat(changes(first, second).getRowsList())
                .filteredOn(row -> !row.getElementId().isEmpty())
                .extracting(
                        row -> row.getElementId(), row -> row.getEventsList().getFirst())
                .containsExactly(tuple("x", Event.UNCLEAR), tuple("z", Event.ADDED_NO_LONGER));
        assertThat(changes(second, third).getRowsList())
                .filteredOn(row -> !row.getElementId().isEmpty())
                .extracting(
                        row -> row.getElementId(), row -> row.getEventsList().getFirst())
                .containsExactly(tuple("y", Event.UNCLEAR), tuple("z", Event.ADDED));
    }

    @Test
    void whereAnElementFollowsWhatNobodyCanPlaceNoPartIsSaidToBeLeftOut() {
        var national = written.inOne(() -> some.national("placing", Coverage.PARTIAL));
        var own = written.inOne(() -> {
            var plan = some.plan("placing-region", Level.REGIONAL, national);
            some.area(plan, "a", "fa1");
            written.element(plan, "b", Element.Kind.ACTIVITY, "Att göra", null, "m9");
            return plan;
        });

        assertThat(alignment(own, national).getRowsList())
                .extracting(Row::getKind)
                .containsExactly(Kind.UNKNOWN, Kind.SAME, Kind.UNKNOWN);
    }

    @Test
    void whatStandsAloneInAVersionKnownInPartIsNotSaidToTakeUpNothing() {
        var national = written.inOne(() -> some.national("alone", Coverage.FULL));
        var own = written.inOne(() -> {
            var plan = written.plan("alone-region", Level.REGIONAL, "actors/alone", national);
            written.partialVersion(plan, Stage.ADOPTED);
            some.area(plan, "a", null);
            return plan;
        });

        assertThat(alignment(own, national).getAdditionsList())
                .extracting(Addition::getKind)
                .containsExactly(Kind.UNKNOWN);
    }

    @Test
    void whatAVersionIsKnownNotToHaveBelongsToNoPartOfItWhateverOtherVersionsSay() {
        var first = written.inOne(() -> some.national("lacking", Coverage.FULL));
        var second = written.inOne(() -> {
            var national = new VersionName(first.plan(), 2);
            written.partialVersion(national, Stage.PUBLISHED, "m1");
            some.parts(national);
            return national;
        });
        var own = written.inOne(() -> {
            var plan = some.plan("lacking-region", Level.REGIONAL, second);
            written.element(plan, "a", Element.Kind.ACTIVITY, "Mäta", null, "m1");
            return plan;
        });

        var alignment = alignment(own, second);

        assertThat(row(alignment, "fa1").getKind()).isEqualTo(Kind.NOT_COVERED);
        assertThat(alignment.getAdditionsList()).extracting(Addition::getKind).containsExactly(Kind.ADDED);
        assertThat(row(alignment(own, first), "fa1").getKind()).isEqualTo(Kind.SUBSET);
    }

    @Test
    void whatIsOnlySummarizedByUsHasNoNameThatCouldChange() {
        var second = written.inOne(() -> {
            var own = some.plan("summing", Level.REGIONAL, some.national("summing-national", Coverage.FULL));
            some.area(own, "a", "fa1");
            var later = new VersionName(own.plan(), 2);
            written.version(later, Stage.ADOPTED, Coverage.FULL, "");
            written.summary(later, "a", Element.Kind.FOCUS_AREA, "Det som vi kallar det", "fa1");
            return later;
        });

        assertThat(changes(new VersionName(second.plan(), 1), second).getRowsList())
                .isEmpty();
    }

    private SummarizeAlignmentResponse alignment(VersionName own, VersionName followed) {
        return SomeParts.alignment(alignments, own, followed);
    }

    private SummarizeAlignmentChangesResponse changes(VersionName earlier, VersionName later) {
        return As.anyone()
                .on(alignments)
                .summarizeAlignmentChanges(SummarizeAlignmentChangesRequest.newBuilder()
                        .setName(later.toString())
                        .setEarlierVersion(earlier.toString())
                        .build());
    }
}
