package se.arshjul.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.CoverageRow;
import se.arshjul.plan.v1.CoverageRow.Cell;
import se.arshjul.plan.v1.CoverageRow.Source;
import se.arshjul.plan.v1.CoverageServiceGrpc;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.ListCoverageResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** The table of how plans take up another says no more than what is known, and keeps what was chosen. */
@PageTest
class CoverageKnownPagesTest {

    private static final String PAGE = "/planer/nationell/samstammighet";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void plans() {
        new Planned(platform).all();
        new Covered(platform, false).all();
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void aPlanOfWhichNothingIsKnownIsNotSaidToTakeUpNothing() {
        answer(row(Kind.UNKNOWN, Kind.UNKNOWN, 0, 0));

        assertThat(anybody.open(PAGE).part("planer"))
                .contains("Vet inte Vet inte Vet inte Vet inte")
                .doesNotContain("0 av");
        assertThat(new String(anybody.save(PAGE + ".csv"), StandardCharsets.UTF_8))
                .contains("Regional plan;Inlagd plan;;;0;;Vet inte;;;;Vet inte;;;");
    }

    @Test
    void aPlanOfWhichSomeIsKnownSaysOfHowMuchItIsNot() {
        answer(row(Kind.UNKNOWN, Kind.SAME, 1, 3));

        assertThat(anybody.open(PAGE).part("planer")).contains("1 av 2 1 vet vi inte Vet inte Samma ord Minst 3");
    }

    @Test
    void aPartOfWhichNothingIsKnownIsNoPartThatHalfOfThePlansTakeUp() {
        var sum = new Covered(platform, false).sum().setRowCount(1);
        sum.getTotalsBuilder(0).setKnownCount(0).clearGap();
        platform.answer(
                CoverageServiceGrpc.getListCoverageMethod(),
                answered(row(Kind.UNKNOWN, Kind.SAME, 1, 0)).toBuilder()
                        .setSummary(sum)
                        .build());

        assertThat(anybody.open(PAGE).part("delar"))
                .contains("Varje del som vi vet något om tas upp av minst hälften av planerna.")
                .contains("Om 1 del vet vi inte om någon plan tar upp den.")
                .contains("Säkerhetskultur Vet inte – –");
    }

    @Test
    void plansThatDoNotCountForAPartAreToldOf() {
        var sum = new Covered(platform, false).sum().setRowCount(2).setStructuredCount(2);
        platform.answer(
                CoverageServiceGrpc.getListCoverageMethod(),
                answered(row(Kind.UNKNOWN, Kind.SAME, 1, 0)).toBuilder()
                        .setSummary(sum)
                        .build());

        assertThat(anybody.open(PAGE).part("delar"))
                .contains("Planer där vi inte vet om de tar upp en del räknas inte med för den delen.");
    }

    @Test
    void thePartAndTheWayOnlyChooseTheListAndTheSumsStandAsTheyWere() {
        platform.answer(
                CoverageServiceGrpc.getListCoverageMethod(),
                ListCoverageResponse.newBuilder()
                        .setSummary(new Covered(platform, false).sum())
                        .build());

        var page = anybody.open(PAGE + "?del=fa1&slag=SUBSET");

        assertThat(page.part("delar"))
                .contains("Det du har valt under Del och Hur gäller bara listan plan för plan.")
                .contains("1 del tas upp av färre än hälften av planerna.");
        assertThat(page.part("planer")).contains("Ingen plan stämmer med det du har valt.");
    }

    @Test
    void aPartThatTheEditionDoesNotHaveIsSaidBesideItsFieldAndNothingElseIsLost() {
        platform.handle(CoverageServiceGrpc.getListCoverageMethod(), asked -> {
            if (asked.getFilter().getElementId().equals("fa9")) {
                throw Covered.noPart();
            }
            return answered(row(Kind.NOT_COVERED, Kind.SAME, 2, 0));
        });

        var page = anybody.open(PAGE + "?utgava=1&niva=region&del=fa9&slag=SAME");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Fel: Utgåvan har inte den delen. Välj en annan del.");
        assertThat(page.links()).contains(PAGE + ".csv?utgava=1&niva=region&slag=SAME");
        var asked = platform.asked(CoverageServiceGrpc.getListCoverageMethod())
                .getLast()
                .getFilter();
        assertThat(asked.getLevel()).isEqualTo(Plan.Level.REGIONAL);
        assertThat(asked.getKind()).isEqualTo(Kind.SAME);
    }

    @Test
    void aPageIsReadAtOnce() {
        anybody.open(PAGE);

        assertThat(platform.asked(CoverageServiceGrpc.getListCoverageMethod())).hasSize(1);
        assertThat(platform.asked(CoverageServiceGrpc.getSummarizeCoverageMethod()))
                .isEmpty();
    }

    @Test
    void aFileHoldsEveryPageOfTheList() {
        platform.handle(
                CoverageServiceGrpc.getListCoverageMethod(),
                asked -> answered(row(Kind.NOT_COVERED, Kind.SAME, 2, 0)).toBuilder()
                        .setNextPageToken(asked.getPageToken().isEmpty() ? "abc" : "")
                        .build());

        assertThat(new String(anybody.save(PAGE + ".csv"), StandardCharsets.UTF_8).lines())
                .hasSize(3);
        assertThat(platform.asked(CoverageServiceGrpc.getListCoverageMethod()))
                .extracting(ListCoverageRequest::getPageToken)
                .containsExactly("", "abc");
    }

    private void answer(CoverageRow row) {
        platform.answer(CoverageServiceGrpc.getListCoverageMethod(), answered(row));
    }

    private ListCoverageResponse answered(CoverageRow row) {
        return ListCoverageResponse.newBuilder()
                .addRows(row)
                .setSummary(new Covered(platform, false).sum().setRowCount(1))
                .build();
    }

    private static CoverageRow row(Kind culture, Kind knowledge, int known, int added) {
        return CoverageRow.newBuilder()
                .setSource(Source.STRUCTURED)
                .setName("plans/region")
                .setVersion("plans/region/versions/1")
                .setTitle("Plan")
                .setOwner("actors/region-uppsala")
                .setLevel(Plan.Level.REGIONAL)
                .addCells(Cell.newBuilder().setElementId("p-culture").setKind(culture))
                .addCells(Cell.newBuilder().setElementId("fa1").setKind(knowledge))
                .setCoveredCount(knowledge == Kind.SAME ? 1 : 0)
                .setKnownCount(known)
                .setAddedCount(added)
                .build();
    }
}
