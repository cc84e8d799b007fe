package se.arshjul.portal.plan;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.plan.v1.CoverageRow;
import se.arshjul.plan.v1.CoverageRow.Cell;
import se.arshjul.plan.v1.CoverageRow.Source;
import se.arshjul.plan.v1.CoverageServiceGrpc;
import se.arshjul.plan.v1.ListCoverageResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Counts;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.plan.v1.SummarizeCoverageResponse;
import se.arshjul.plan.v1.SummarizeCoverageResponse.Gap;
import se.arshjul.plan.v1.SummarizeCoverageResponse.Total;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** Plans beside the national one at every width: a table as wide as it gets, and one plan word by word. */
@BrowserTest
class AlignmentBrowserTest {

    private static final List<String> PARTS = List.of(
            "Engagerad ledning och tydlig styrning",
            "En god säkerhetskultur",
            "Adekvat kunskap och kompetens",
            "Patienten som medskapare",
            "Öka kunskap om inträffade vårdskador",
            "Tillförlitliga och säkra system och processer",
            "Säker vård här och nu",
            "Stärka analys, lärande och utveckling",
            "Öka riskmedvetenhet och beredskap");

    private static final List<Kind> KINDS =
            List.of(Kind.RENAMED, Kind.SAME, Kind.NOT_COVERED, Kind.SUBSET, Kind.UNKNOWN);

    @Autowired
    private FakeSessions sessions;

    @BeforeEach
    void plans() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.ANALYST));
        var platform = FakeSurroundings.PLATFORM;
        new Planned(platform).all();
        new Aligned(platform).all();
        new Covered(platform, true).all();
        nineParts(platform);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/planer/nationell/samstammighet",
                "/planer/nationell/samstammighet?del=fa9&slag=SAME",
                "/planer/region/foljer"
            })
    void everyPageFitsAndIsAccessible(String path, Page page) {
        page.navigate(path);

        Seen.wellAtEveryWidth(page);
    }

    private static void nineParts(FakePlatform platform) {
        var sum = SummarizeCoverageResponse.newBuilder()
                .setStructuredCount(2)
                .setStatedCount(1)
                .setStatedSeen(true)
                .setRowCount(3);
        IntStream.range(0, PARTS.size())
                .forEach(at -> sum.addTotals(Total.newBuilder()
                        .setElementId("part-" + at)
                        .setLabel(PARTS.get(at))
                        .setCoveredCount(at % 4)
                        .setKnownCount(at == 8 ? 0 : 3)
                        .setGap(Gap.forNumber(at == 8 ? 0 : at % 4 == 0 ? 2 : at % 4 == 1 ? 1 : 0))
                        .setCounts(Counts.newBuilder().setGoalCount(at).setActivityCount(2 * at))));
        var answer = ListCoverageResponse.newBuilder()
                .setSummary(sum)
                .addRows(row("region-uppsala", 0))
                .addRows(row("region-halland", 2))
                .addRows(row("kommun-ale", 0).toBuilder()
                        .setSource(Source.STATED)
                        .setDisplayName("Ale kommun")
                        .setStatedYear(2026))
                .build();
        platform.handle(CoverageServiceGrpc.getListCoverageMethod(), asked -> {
            if (!asked.getFilter().getElementId().isEmpty()) {
                throw Covered.noPart();
            }
            return answer;
        });
    }

    private static CoverageRow row(String body, int shift) {
        return CoverageRow.newBuilder()
                .setSource(Source.STRUCTURED)
                .setName("plans/" + body)
                .setTitle("Regional handlingsplan för patientsäkerhet")
                .setOwner("actors/" + body)
                .setLevel(Plan.Level.REGIONAL)
                .addAllCells(IntStream.range(0, PARTS.size())
                        .mapToObj(at -> Cell.newBuilder()
                                .setElementId("part-" + at)
                                .setKind(KINDS.get((at + shift) % KINDS.size()))
                                .setCounts(Counts.newBuilder()
                                        .setGoalCount(at % 3)
                                        .setStrategyCount(at % 2)
                                        .setActivityCount(at))
                                .build())
                        .toList())
                .setCoveredCount(6)
                .setKnownCount(7)
                .setAddedCount(1)
                .build();
    }
}
