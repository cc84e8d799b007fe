package se.arshjul.portal.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.AccountServiceGrpc;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.State;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.plan.v1.ListAccountsRequest;
import se.arshjul.plan.v1.ListImplementationRowsRequest;
import se.arshjul.plan.v1.ListImplementationRowsResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The implementation plan of a year for everybody, when it is published. */
@PageTest
class PublicPagesTest {

    private static final String PUBLIC = "/planer/nhp/genomforande/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void scheduled() {
        new Scheduled(platform).all();
        anybody = new Reader(portal, request -> request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?vy=tavla", "?vy=tidslinje"})
    void everybodyReadsWhatIsPublishedAndChangesNothing(String shape) {
        var page = anybody.open(PUBLIC + shape);

        assertThat(page.text()).contains("Kartlägga mätmetoder").doesNotContain("Ändra läge", "utkast");
        assertThat(page.html()).doesNotContain("name=\"status\"");
        assertThat(platform.asked(ImplementationServiceGrpc.getListImplementationRowsMethod()))
                .extracting(ListImplementationRowsRequest::getView)
                .containsOnly(View.VIEW_UNSPECIFIED);
    }

    @Test
    void everybodyReadsWhatActorsHavePublishedOfTheirOwnWork() {
        var staff = new Reader(portal, SignedInAs.staff("coordinator"));
        var member = new Reader(portal, SignedInAs.person("actors/ivo", "IVO", "member"));
        for (var who : List.of(anybody, staff, member)) {
            assertThat(who.open(PUBLIC).part("redogorelser"))
                    .contains("Forte", "Vi har mätt mycket.")
                    .doesNotContain("Inte klart än.");
        }
        assertThat(platform.asked(AccountServiceGrpc.getListAccountsMethod()))
                .hasSize(3)
                .allMatch(ListAccountsRequest::getPublishedOnly);
        assertThat(anybody.open("/planer/nhp/genomforande").links()).contains(PUBLIC);
    }

    @Test
    void theFileHoldsTheRowsAndFormulasAreText() throws IOException {
        var formula = Scheduled.rows().getFirst().toBuilder()
                .setName(Scheduled.NAME + "/rows/3")
                .setActivity("=HYPERLINK(\"x\")")
                .setFollowUp("+46")
                .setStatusNote("@SUM(1)")
                .build();
        platform.answer(
                ImplementationServiceGrpc.getListImplementationRowsMethod(),
                ListImplementationRowsResponse.newBuilder()
                        .addAllRows(Scheduled.rows())
                        .addRows(formula)
                        .build());

        var file = new String(anybody.save(PUBLIC + "/tabell.csv"), StandardCharsets.UTF_8);

        assertThat(file)
                .contains("Rad;Kod;Åtgärd;Aktivitet;Ansvariga")
                .contains("1;1.1;Nya sätt att mäta;Kartlägga mätmetoder;Forte, IVO;Rapport i november;2;9;Pågår")
                .contains("2;1.2;Bättre utredning;Sprida utredningsstöd;IVO;;4;4;Inte påbörjad")
                .contains("3;1.1;Nya sätt att mäta;\"'=HYPERLINK(\"\"x\"\")\";Forte, IVO;'+46;2;9;Pågår;'@SUM(1);");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(anybody.save(PUBLIC + "/tabell.xlsx")))) {
            var cells = workbook.getFirstSheet().read().getLast();
            assertThat(cells.getCellText(3)).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(cells.getCell(3).getFormula()).isNull();
        }
    }

    @Test
    void whatIsMadeUpSaysSo() {
        platform.handle(
                ImplementationServiceGrpc.getGetImplementationPlanMethod(),
                asked -> ImplementationPlan.newBuilder()
                        .setName(Scheduled.NAME)
                        .setYear(2026)
                        .setState(State.PUBLISHED)
                        .setPublishedRevision(1)
                        .setExample(true)
                        .build());

        assertThat(anybody.open(PUBLIC).text()).contains("Det här är exempeldata");
    }
}
