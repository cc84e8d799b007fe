package se.arshjul.planservice.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.AlignmentServiceGrpc.AlignmentServiceBlockingStub;
import se.arshjul.plan.v1.Change.Piece;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.GetVersionRequest;
import se.arshjul.plan.v1.ListFollowingElementsRequest;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.plan.v1.SummarizeAlignmentRequest;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Row;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** How the plans of Region Uppsala and Region Halland follow the national plan. */
@ServiceTest
class AlignmentIT {

    private static final String UPPSALA = "plans/region-uppsala-patientsakerhet";
    private static final String HALLAND = "plans/region-halland-patientsakerhet";

    @Autowired
    PlanServiceBlockingStub plans;

    @Autowired
    AlignmentServiceBlockingStub alignments;

    @Test
    void uppsalasGoalDiffersFromTheNationalOneAndIsToldOfAsItIs() {
        var alignment = alignment(UPPSALA);

        assertThat(As.anyone()
                        .on(plans)
                        .getVersion(GetVersionRequest.newBuilder()
                                .setName(UPPSALA + "/versions/1")
                                .build())
                        .getGoal())
                .contains("undvikbar vårdskada");
        assertThat(alignment.getFollowedGoal()).isEqualTo("Ingen patient ska behöva drabbas av en vårdskada");
        assertThat(alignment.getGoal()).isEqualTo(SummarizeAlignmentResponse.Kind.RENAMED);
        assertThat(alignment.getGoalPiecesList())
                .extracting(Piece::getKind, Piece::getText)
                .containsExactly(
                        tuple(Piece.Kind.KEPT, "Ingen patient ska behöva drabbas av"),
                        tuple(Piece.Kind.DROPPED, "en"),
                        tuple(Piece.Kind.NEW, "undvikbar"),
                        tuple(Piece.Kind.KEPT, "vårdskada"));
        assertThat(alignment.getVision()).isEqualTo(SummarizeAlignmentResponse.Kind.SAME);
        assertThat(alignment.getVisionPiecesList()).isEmpty();
    }

    @Test
    void hallandTakesUpThreeOfTheNineNationalPartsAndHasNotChosenSix() {
        var rows = alignment(HALLAND).getRowsList();

        assertThat(rows)
                .hasSize(9)
                .filteredOn(row -> row.getKind() != SummarizeAlignmentResponse.Kind.NOT_COVERED)
                .extracting(AlignmentIT::followed)
                .containsExactly("p-leadership", "p-knowledge", "fa4");
        assertThat(rows).noneMatch(row -> row.getKind() == SummarizeAlignmentResponse.Kind.UNKNOWN);
        assertThat(alignment(HALLAND).getCoveredCount()).isEqualTo(3);
        assertThat(alignment(HALLAND).getGoal())
                .as("the plan states no goal of its own")
                .isEqualTo(SummarizeAlignmentResponse.Kind.NOT_COVERED);
    }

    @Test
    void neitherPlanHasAPartBesidesTheNationalOnes() {
        assertThat(alignment(UPPSALA).getAdditionsList()).isEmpty();
        assertThat(alignment(HALLAND).getAdditionsList()).isEmpty();
    }

    @Test
    void goalsStrategiesAndActivitiesAreCountedForFoundationsAndAreasAlike() {
        assertThat(counts(HALLAND)).containsExactlyInAnyOrder("p-leadership 3 0 3", "p-knowledge 3 0 3", "fa4 4 0 6");
        assertThat(counts(UPPSALA))
                .containsExactlyInAnyOrder(
                        "p-leadership 0 5 0",
                        "p-culture 0 3 0",
                        "p-knowledge 0 5 0",
                        "p-patient 0 3 0",
                        "fa1 1 0 8",
                        "fa2 2 0 3",
                        "fa3 2 0 5",
                        "fa4 1 0 3",
                        "fa5 2 0 2");
    }

    private List<String> counts(String plan) {
        return alignment(plan).getRowsList().stream()
                .filter(row -> !row.getElement().isEmpty())
                .map(row -> "%s %d %d %d"
                        .formatted(
                                followed(row),
                                row.getCounts().getGoalCount(),
                                row.getCounts().getStrategyCount(),
                                row.getCounts().getActivityCount()))
                .toList();
    }

    @Test
    void uppsalaTakesUpAllNineAndCallsOneOfThemOtherwise() {
        assertThat(alignment(UPPSALA).getRowsList())
                .hasSize(9)
                .allMatch(row -> !row.getElement().isEmpty())
                .allMatch(
                        row -> row.getPiecesList().isEmpty() == (row.getKind() == SummarizeAlignmentResponse.Kind.SAME))
                .filteredOn(row -> row.getKind() == SummarizeAlignmentResponse.Kind.RENAMED)
                .extracting(AlignmentIT::followed)
                .containsExactly("fa1");
        assertThat(alignment(UPPSALA).getCoveredCount()).isEqualTo(9);
    }

    @Test
    void aNationalPartKnowsWhatTakesItUp() {
        assertThat(following("fa4"))
                .containsExactly(HALLAND + "/versions/1/elements/fa4", UPPSALA + "/versions/1/elements/fa4");
        assertThat(following("fa1")).containsExactly(UPPSALA + "/versions/1/elements/fa1");
        assertThat(following("")).hasSize(12);
    }

    private List<String> following(String element) {
        return As.anyone()
                .on(alignments)
                .listFollowingElements(ListFollowingElementsRequest.newBuilder()
                        .setParent("plans/nhp-patientsakerhet")
                        .setElementId(element)
                        .build())
                .getElementsList()
                .stream()
                .map(Element::getName)
                .toList();
    }

    @Test
    void aPlanThatFollowsNoneIsComparedWithNothing() {
        assertThat(alignment("plans/nhp-patientsakerhet")).isEqualTo(SummarizeAlignmentResponse.getDefaultInstance());
    }

    private SummarizeAlignmentResponse alignment(String plan) {
        return As.anyone()
                .on(alignments)
                .summarizeAlignment(SummarizeAlignmentRequest.newBuilder()
                        .setName(plan + "/versions/1")
                        .build());
    }

    private static String followed(Row row) {
        return row.getFollowedElement().replaceFirst(".*/", "");
    }
}
