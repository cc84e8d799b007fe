package se.arshjul.planservice.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.AlignmentServiceGrpc.AlignmentServiceBlockingStub;
import se.arshjul.plan.v1.CoverageFilter;
import se.arshjul.plan.v1.CoverageRow;
import se.arshjul.plan.v1.CoverageServiceGrpc.CoverageServiceBlockingStub;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.SummarizeAlignmentRequest;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.plan.v1.SummarizeCoverageRequest;
import se.arshjul.planservice.takeup.WrittenPlans;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What holds of the table of any plans; the seed of a case stands in its name. */
@ServiceTest
class CoveragePropertyIT {

    @Autowired
    CoverageServiceBlockingStub coverage;

    @Autowired
    AlignmentServiceBlockingStub alignments;

    @Autowired
    WrittenPlans written;

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowIsWhatTheContractSaysOfWhatWasWrittenAndTheSumsAreThoseOfTheRows(long seed) {
        var all = written.inOne(() -> new SomeFollowers(written, seed).write(12, 6));
        var national = all.national().version().toString();

        var rows = rows(national, CoverageFilter.getDefaultInstance());

        assertThat(rows.stream().map(CoveragePropertyIT::toldOf)).containsExactlyElementsOf(expected(all));
        assertThat(rows).allSatisfy(row -> agrees(row, national));
        addsUp(national, rows, rows.size(), CoverageFilter.getDefaultInstance());
        for (var kind : List.of(Kind.SAME, Kind.NOT_COVERED, Kind.SUBSET, Kind.UNKNOWN)) {
            var filter = CoverageFilter.newBuilder().setKind(kind).build();
            var some = rows(national, filter);
            assertThat(some)
                    .isEqualTo(rows.stream()
                            .filter(row -> row.getCellsList().stream().anyMatch(cell -> cell.getKind() == kind))
                            .toList());
            addsUp(national, rows, some.size(), filter);
        }
    }

    /** By the names of the plans, of those that are decided. */
    private static List<String> expected(SomeFollowers.All all) {
        return all.followers().stream()
                .filter(SomeFollowers.Made::decided)
                .map(plan -> {
                    var row = new ExpectedRow(plan, all.national());
                    return plan.version().plan() + " " + row.cells() + " +" + row.added();
                })
                .sorted()
                .toList();
    }

    private static String toldOf(CoverageRow row) {
        var cells = row.getCellsList().stream()
                .map(cell -> "%s %s %d %d %d"
                        .formatted(
                                cell.getElementId(),
                                cell.getKind(),
                                cell.getCounts().getGoalCount(),
                                cell.getCounts().getStrategyCount(),
                                cell.getCounts().getActivityCount()))
                .toList();
        return row.getName() + " " + cells + " +" + row.getAddedCount();
    }

    private void agrees(CoverageRow row, String national) {
        var alignment = As.anyone()
                .on(alignments)
                .summarizeAlignment(SummarizeAlignmentRequest.newBuilder()
                        .setName(row.getVersion())
                        .setFollowedVersion(national)
                        .build());
        assertThat(row.getCoveredCount()).isEqualTo(alignment.getCoveredCount());
        assertThat(row.getCoveredCount()).isEqualTo((int) row.getCellsList().stream()
                .filter(cell ->
                        cell.getKind() == Kind.SAME || cell.getKind() == Kind.RENAMED || cell.getKind() == Kind.SUBSET)
                .count());
        assertThat(row.getAddedCount()).isEqualTo((int) alignment.getAdditionsList().stream()
                .filter(addition -> addition.getKind() == Kind.ADDED)
                .count());
        assertThat(row.getCellsList())
                .isEqualTo(alignment.getRowsList().stream()
                        .map(one -> CoverageRow.Cell.newBuilder()
                                .setElementId(one.getFollowedElement().replaceFirst(".*/", ""))
                                .setKind(one.getKind())
                                .setCounts(one.getCounts())
                                .build())
                        .toList());
    }

    private void addsUp(String national, List<CoverageRow> rows, int shown, CoverageFilter filter) {
        Map<String, Integer> expected = new HashMap<>();
        for (var row : rows) {
            for (var cell : row.getCellsList()) {
                expected.merge(cell.getElementId() + " " + cell.getKind(), 1, Integer::sum);
                add(expected, cell.getElementId(), cell.getCounts());
            }
        }
        var sum = As.anyone()
                .on(coverage)
                .summarizeCoverage(SummarizeCoverageRequest.newBuilder()
                        .setParent(national)
                        .setFilter(filter)
                        .build());
        Map<String, Integer> found = new HashMap<>();
        for (var total : sum.getTotalsList()) {
            total.getKindCountsList()
                    .forEach(count -> found.put(total.getElementId() + " " + count.getKind(), count.getPlanCount()));
            add(found, total.getElementId(), total.getCounts());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(sum.getStructuredCount()).isEqualTo(rows.size());
        assertThat(sum.getRowCount()).isEqualTo(shown);
    }

    /** Nothing is left out where nothing is counted. */
    private static void add(Map<String, Integer> counts, String element, SummarizeAlignmentResponse.Counts added) {
        Map.of(
                        "goals", added.getGoalCount(),
                        "strategies", added.getStrategyCount(),
                        "activities", added.getActivityCount())
                .forEach((kind, count) -> {
                    if (count > 0) {
                        counts.merge(element + " " + kind, count, Integer::sum);
                    }
                });
    }

    /** Page by page, so that the table read so is the whole one. */
    private List<CoverageRow> rows(String national, CoverageFilter filter) {
        List<CoverageRow> rows = new ArrayList<>();
        var token = "";
        do {
            var page = As.anyone()
                    .on(coverage)
                    .listCoverage(ListCoverageRequest.newBuilder()
                            .setParent(national)
                            .setFilter(filter)
                            .setPageSize(5)
                            .setPageToken(token)
                            .build());
            rows.addAll(page.getRowsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return rows;
    }
}
