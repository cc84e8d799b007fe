package se.arshjul.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.plan.v1.CoverageRow;
import se.arshjul.plan.v1.CoverageRow.Source;
import se.arshjul.plan.v1.CoverageServiceGrpc;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.ListCoverageResponse;
import se.arshjul.plan.v1.Plan.Level;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** How all plans take up the parts of the national one: for everybody what is kept here, for the agency answers too. */
@PageTest
class CoveragePagesTest {

    private static final String PAGE = "/planer/nationell/samstammighet";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;
    private Reader analyst;

    @BeforeEach
    void plans() {
        new Planned(platform).all();
        new Covered(platform, false).all();
        anybody = new Reader(portal, request -> request);
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    @Test
    void everybodySeesEachPlanPartByPartInWordsAndWhichPlansCount() {
        var page = anybody.open(PAGE);

        assertThat(page.text())
                .contains("Svaren i uppföljningen visas inte med namn för alla.")
                .contains("1 plan är inlagd hos oss.")
                .doesNotContain("bygger på", "Källa");
        assertThat(page.part("planer"))
                .contains("Region Uppsala =Regionens plan 1 av 2 Inte vald Andra ord 1 mål 8 aktiviteter 2");
        assertThat(page.links()).contains("/planer/region/foljer?folj=nationell&mot=2", PAGE + ".csv", PAGE + ".xlsx");
    }

    @Test
    void thePartsSayHowManyTakeThemUpAndWhichAreGaps() {
        var page = anybody.open(PAGE);

        assertThat(page.part("delar"))
                .contains("1 del tas upp av färre än hälften av planerna.")
                .contains("Säkerhetskultur 0 av 1 Ingen tar upp den 1 –")
                .contains("Öka kunskapen 1 av 1 0 1 mål , 8 aktiviteter");
        assertThat(page.links())
                .contains(PAGE + "?del=p-culture&slag=NOT_COVERED", PAGE + "?del=fa1", "/planer/nationell/del/fa1");
    }

    @Test
    void theChoiceStandsInTheAddressAndFollowsToTheFiles() {
        var page = anybody.open(PAGE + "?niva=region&lan=03&del=fa1&slag=RENAMED");

        var asked = platform.asked(CoverageServiceGrpc.getListCoverageMethod()).getLast();
        assertThat(asked.getParent()).isEqualTo("plans/nationell/versions/2");
        assertThat(asked.getFilter().getLevel()).isEqualTo(Level.REGIONAL);
        assertThat(asked.getFilter().getOwnersList()).containsExactly("actors/region-uppsala");
        assertThat(asked.getFilter().getElementId()).isEqualTo("fa1");
        assertThat(asked.getFilter().getKind()).isEqualTo(Kind.RENAMED);
        assertThat(page.links()).contains(PAGE + ".csv?niva=region&lan=03&del=fa1&slag=RENAMED", PAGE);
    }

    @Test
    void aCountyInWhichNobodyIsHasNoPlan() {
        assertThat(anybody.open(PAGE + "?lan=25").part("planer")).contains("Ingen plan stämmer med det du har valt.");
    }

    @Test
    void moreThanAPageHoldsIsOnTheNextAndThatLeadsBack() {
        platform.handle(
                CoverageServiceGrpc.getListCoverageMethod(),
                asked -> ListCoverageResponse.newBuilder()
                        .addRows(CoverageRow.newBuilder().setName("plans/one"))
                        .setSummary(new Covered(platform, false).sum().setRowCount(51))
                        .setNextPageToken(asked.getPageToken().isEmpty() ? "abc" : "")
                        .build());

        var first = anybody.open(PAGE + "?niva=region");
        var second = anybody.open(PAGE + "?niva=region&sida=abc");

        assertThat(first.links()).contains(PAGE + "?niva=region&sida=abc");
        assertThat(second.links()).contains(PAGE + "?niva=region").doesNotContain(PAGE + "?niva=region&sida=abc");
        var asked = platform.asked(CoverageServiceGrpc.getListCoverageMethod());
        assertThat(asked).extracting(ListCoverageRequest::getPageToken).containsExactly("", "abc");
        assertThat(asked).extracting(ListCoverageRequest::getPageSize).containsOnly(50);
    }

    @Test
    void anotherEditionIsAskedAboutByItsSequence() {
        anybody.open(PAGE + "?utgava=1");

        assertThat(platform.asked(CoverageServiceGrpc.getListCoverageMethod())
                        .getLast()
                        .getParent())
                .isEqualTo("plans/nationell/versions/1");
        assertThat(anybody.open(PAGE + "?utgava=9").status()).isEqualTo(404);
    }

    @Test
    void theAgencySeesWhatBodiesHaveAnsweredMarkedAsThat() {
        new Covered(platform, true).all();

        var page = analyst.open(PAGE + "?kalla=svar");

        assertThat(page.text())
                .contains("Det som bygger på ett svar är märkt.", "1 plan bygger på ett svar.")
                .contains("Ale kommun", "Enligt svaret 2026", "1 av 2 1 vet vi inte Enligt svar Vet inte –");
        assertThat(page.links()).contains("/uppfoljning/egna-planer/kommun-ale");
        assertThat(platform.asked(CoverageServiceGrpc.getListCoverageMethod())
                        .getLast()
                        .getFilter()
                        .getSource())
                .isEqualTo(Source.STATED);
    }

    @Test
    void whoDoesNotSeeAnswersIsNotRefusedForAnAddressThatAsksForThem() {
        assertThat(anybody.open(PAGE + "?kalla=svar&slag=STATED").status()).isEqualTo(200);
        var filter = platform.asked(CoverageServiceGrpc.getListCoverageMethod())
                .getLast()
                .getFilter();
        assertThat(filter.getSource()).isEqualTo(Source.SOURCE_UNSPECIFIED);
        assertThat(filter.getKind()).isEqualTo(Kind.KIND_UNSPECIFIED);
    }

    @Test
    void withoutTheRegisterOfBodiesTheRestOfThePageIsShown() {
        platform.silence(ActorServiceGrpc.getListActorsMethod());

        assertThat(anybody.open(PAGE).part("planer"))
                .contains("Organisationer och personer kan inte visas just nu.", "region-uppsala", "Andra ord");
    }

    @Test
    void theFileHasFourColumnsForEachPartAndNothingThatASpreadsheetWouldRun() {
        new Covered(platform, true).all();
        var file = new String(analyst.save(PAGE + ".csv"), StandardCharsets.UTF_8);

        assertThat(file.lines().findFirst().orElseThrow())
                .endsWith(
                        "Tar upp;Delar vi vet något om;Eget;Säkerhetskultur;Säkerhetskultur: mål;Säkerhetskultur: strategier;"
                                + "Säkerhetskultur: aktiviteter;Öka kunskapen;Öka kunskapen: mål;Öka kunskapen: strategier;"
                                + "Öka kunskapen: aktiviteter");
        assertThat(file)
                .contains(
                        "Region Uppsala;'=Regionens plan;Regional plan;Inlagd plan;;1;2;2;Inte vald;0;0;0;Andra ord;1;0;8")
                .contains("Ale kommun;;Kommunal plan;Svar i uppföljningen;2026;1;1;;Enligt svar;;;;Vet inte;;;");
    }

    @Test
    void theSameIsToBeHadAsAWorkbookWithTextsAndNumbersAndNoFormula() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(anybody.save(PAGE + ".xlsx")))) {
            var rows = workbook.getFirstSheet().read();

            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCell(1).getFormula()).isNull();
            assertThat(List.of(rows.get(1).getCellText(0), rows.get(1).getCellText(1)))
                    .containsExactly("Region Uppsala", "=Regionens plan");
            assertThat(rows.get(1).getCellAsNumber(5))
                    .hasValueSatisfying(taken -> assertThat(taken).isEqualByComparingTo("1"));
        }
    }

    @Test
    void thePlanAndThePartLeadToTheTable() {
        assertThat(anybody.open("/planer/nationell").links()).contains(PAGE);
        assertThat(anybody.open("/planer/nationell/del/fa1").links()).contains(PAGE + "?del=fa1");
        assertThat(anybody.open("/planer/nationell/del/fa1?utgava=1").links()).contains(PAGE + "?utgava=1&del=fa1");
    }
}
