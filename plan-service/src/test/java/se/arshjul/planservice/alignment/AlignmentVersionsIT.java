package se.arshjul.planservice.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.AlignmentServiceGrpc.AlignmentServiceBlockingStub;
import se.arshjul.plan.v1.SummarizeAlignmentChangesRequest;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse.Event;
import se.arshjul.plan.v1.SummarizeAlignmentRequest;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Plan.Level;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.takeup.WrittenPlans;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Plans beside earlier and later versions, their own and those of the plan that they follow. */
@ServiceTest
class AlignmentVersionsIT {

    private static final String NATIONAL = "plans/nhp-patientsakerhet";
    private static final String UPPSALA = "plans/region-uppsala-patientsakerhet/versions/1";

    @Autowired
    AlignmentServiceBlockingStub alignments;

    @Autowired
    WrittenPlans written;

    @Test
    void uppsalaBesideTheConsultationCopyHasOtherWordsForFiveOfTheNineParts() {
        var alignment = alignment(UPPSALA, NATIONAL + "/versions/1");

        assertThat(alignment.getFollowedVersion()).isEqualTo(NATIONAL + "/versions/1");
        assertThat(alignment.getCoveredCount()).isEqualTo(9);
        assertThat(alignment.getRowsList())
                .filteredOn(row -> row.getKind() == Kind.RENAMED)
                .extracting(row -> row.getFollowedElement().replaceFirst(".*/", ""))
                .containsExactly("p-knowledge", "p-leadership", "fa1", "fa2", "fa3");
    }

    @Test
    void fromTheConsultationCopyToTheAdoptedEditionFourPartsHaveAnotherName() {
        var changes = changes(SummarizeAlignmentChangesRequest.newBuilder()
                .setName(UPPSALA)
                .setEarlierFollowedVersion(NATIONAL + "/versions/1"));

        assertThat(changes.getFollowedVersion()).isEqualTo(NATIONAL + "/versions/3");
        assertThat(changes.getEarlierVersion()).isEqualTo(UPPSALA);
        assertThat(changes.getRowsList())
                .allMatch(row -> row.getEventsList().equals(List.of(Event.PART_RENAMED)))
                .extracting(row -> row.getFollowedElementId())
                .containsExactlyInAnyOrder("p-knowledge", "p-leadership", "fa2", "fa3");
    }

    @Test
    void aVersionBesideItselfHasNotChanged() {
        assertThat(changes(SummarizeAlignmentChangesRequest.newBuilder().setName(UPPSALA))
                        .getRowsList())
                .isEmpty();
    }

    @Test
    void whatAPlanDropsTakesUpRenamesNarrowsAndAddsIsTold() {
        var second = written.inOne(() -> changing(national("changing-national")));
        var first = new VersionName(second.plan(), 1);

        var changes = changes(SummarizeAlignmentChangesRequest.newBuilder()
                .setName(second.toString())
                .setEarlierVersion(first.toString()));

        assertThat(changes.getRowsList())
                .extracting(
                        row -> row.getFollowedElementId() + row.getElementId(),
                        row -> row.getEventsList(),
                        row -> row.getEarlierKind(),
                        row -> row.getKind())
                .containsExactly(
                        tuple("p1", List.of(Event.NARROWED), Kind.SAME, Kind.SUBSET),
                        tuple("fa1", List.of(Event.RENAMED), Kind.SAME, Kind.RENAMED),
                        tuple("fa2", List.of(Event.DROPPED), Kind.SAME, Kind.NOT_COVERED),
                        tuple("fa3", List.of(Event.TAKEN_UP), Kind.NOT_COVERED, Kind.SAME),
                        tuple("y", List.of(Event.ADDED), Kind.KIND_UNSPECIFIED, Kind.ADDED),
                        tuple("x", List.of(Event.ADDED_NO_LONGER), Kind.ADDED, Kind.KIND_UNSPECIFIED));
    }

    @Test
    void aPartThatOnlyALaterNationalVersionHasIsNewAndOneThatIsGoneTakesWhatFollowedItAlong() {
        var first = written.inOne(() -> national("growing-national"));
        var own = written.inOne(() -> growing(new VersionName(first.plan(), 2)));

        var changes = changes(SummarizeAlignmentChangesRequest.newBuilder()
                .setName(own.toString())
                .setEarlierFollowedVersion(first.toString()));

        assertThat(changes.getRowsList())
                .extracting(row -> row.getFollowedElementId() + row.getElementId(), row -> row.getEventsList())
                .containsExactly(
                        tuple("fa4", List.of(Event.PART_NEW)),
                        tuple("p1", List.of(Event.PART_GONE)),
                        tuple("fa2", List.of(Event.DROPPED, Event.PART_GONE)),
                        tuple("fa3", List.of(Event.PART_GONE)),
                        tuple("a", List.of(Event.ADDED)));
    }

    @Test
    void ofAVersionKnownInPartNothingIsSaidToBeDropped() {
        var second = written.inOne(() -> clear(national("clear-national")));
        var first = new VersionName(second.plan(), 1);

        assertThat(changes(SummarizeAlignmentChangesRequest.newBuilder()
                                .setName(second.toString())
                                .setEarlierVersion(first.toString()))
                        .getRowsList())
                .hasSize(4)
                .allMatch(row -> row.getEventsList().equals(List.of(Event.UNCLEAR)));
    }

    @Test
    void onlyAPlanThatIsFollowedAndVersionsOfTheSamePlanCanBeCompared() {
        assertThat(refusalOf(() -> alignment(UPPSALA, "plans/region-halland-patientsakerhet/versions/1")))
                .isEqualTo("INVALID_ARGUMENT ALIGNMENT_INVALID");
        assertThat(refusalOf(() -> alignment(NATIONAL + "/versions/3", NATIONAL + "/versions/1")))
                .isEqualTo("INVALID_ARGUMENT ALIGNMENT_INVALID");
        assertThat(refusalOf(() -> changes(SummarizeAlignmentChangesRequest.newBuilder()
                        .setName(UPPSALA)
                        .setEarlierVersion("plans/region-halland-patientsakerhet/versions/1"))))
                .isEqualTo("INVALID_ARGUMENT ALIGNMENT_INVALID");
        assertThat(refusalOf(() -> alignment(UPPSALA, NATIONAL + "/versions/9")))
                .isEqualTo("NOT_FOUND VERSION_NOT_FOUND");
    }

    /** Its second version. */
    private VersionName changing(VersionName national) {
        var first = written.plan("changing", Level.REGIONAL, "actors/region-changing", national);
        written.version(first, Stage.SUPERSEDED, Coverage.FULL, "");
        written.element(first, "a", Element.Kind.FOCUS_AREA, "Fokus ett", null, "fa1");
        written.element(first, "b", Element.Kind.FOCUS_AREA, "Fokus två", null, "fa2");
        written.element(first, "c", Element.Kind.PREREQUISITE, "Kultur", null, "p1");
        written.element(first, "x", Element.Kind.FOCUS_AREA, "Vårt eget", null, null);
        var second = new VersionName(first.plan(), 2);
        written.version(second, Stage.ADOPTED, Coverage.FULL, "");
        written.element(second, "a", Element.Kind.FOCUS_AREA, "Fokus ett hos oss", null, "fa1");
        written.element(second, "c", Element.Kind.PREREQUISITE, "Kultur", null, "p1");
        written.onlyInPart(second, "c", "Bara sjukhusen.");
        written.element(second, "d", Element.Kind.FOCUS_AREA, "Fokus tre", null, "fa3");
        written.element(second, "y", Element.Kind.FOCUS_AREA, "Något nytt eget", null, null);
        return second;
    }

    /** A plan that follows the later of two national versions. */
    private VersionName growing(VersionName later) {
        written.version(later, Stage.PUBLISHED, Coverage.FULL, "");
        written.element(later, "fa1", Element.Kind.FOCUS_AREA, "Fokus ett", null, null);
        written.element(later, "fa4", Element.Kind.FOCUS_AREA, "Fokus fyra", null, null);
        var own = written.plan("growing", Level.REGIONAL, "actors/region-growing", later);
        written.version(own, Stage.ADOPTED, Coverage.FULL, "");
        written.element(own, "a", Element.Kind.FOCUS_AREA, "Fokus två", null, "fa2");
        return own;
    }

    /** Its second version, of which only a part is known. */
    private VersionName clear(VersionName national) {
        var first = written.plan("clear", Level.REGIONAL, "actors/region-clear", national);
        written.version(first, Stage.SUPERSEDED, Coverage.FULL, "");
        written.element(first, "a", Element.Kind.FOCUS_AREA, "Fokus ett", null, "fa1");
        var second = new VersionName(first.plan(), 2);
        written.version(second, Stage.ADOPTED, Coverage.PARTIAL, "");
        return second;
    }

    private VersionName national(String id) {
        var national = written.plan(id, Level.NATIONAL, "actors/socialstyrelsen", null);
        written.version(national, Stage.PUBLISHED, Coverage.FULL, "");
        written.element(national, "p1", Element.Kind.PREREQUISITE, "Kultur", null, null);
        written.element(national, "fa1", Element.Kind.FOCUS_AREA, "Fokus ett", null, null);
        written.element(national, "fa2", Element.Kind.FOCUS_AREA, "Fokus två", null, null);
        written.element(national, "fa3", Element.Kind.FOCUS_AREA, "Fokus tre", null, null);
        return national;
    }

    private SummarizeAlignmentResponse alignment(String version, String followed) {
        return As.anyone()
                .on(alignments)
                .summarizeAlignment(SummarizeAlignmentRequest.newBuilder()
                        .setName(version)
                        .setFollowedVersion(followed)
                        .build());
    }

    private SummarizeAlignmentChangesResponse changes(SummarizeAlignmentChangesRequest.Builder request) {
        return As.anyone().on(alignments).summarizeAlignmentChanges(request.build());
    }
}
