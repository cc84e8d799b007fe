package se.arshjul.portal.registerfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorImport.Row;
import se.arshjul.actor.v1.ActorImportRow;
import se.arshjul.actor.v1.ActorImportRow.Fault;
import se.arshjul.actor.v1.ActorImportRow.Outcome;
import se.arshjul.actor.v1.ActorImportServiceGrpc;
import se.arshjul.actor.v1.CreateActorImportRequest;
import se.arshjul.actor.v1.ListActorImportRowsRequest;
import se.arshjul.actor.v1.ListActorImportRowsResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** A file of actors is looked at and taken in whole. */
@PageTest
class ActorFilePagesTest {

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void register() {
        Filed.standsIn(platform, 0);
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void theRegisterIsFetchedAsAFileThatCanBeSentAgain() {
        var fetched = coordinator.save(Filed.PAGE + "/aktorer.csv");

        assertThat(new String(fetched, UTF_8))
                .isEqualTo("\ufeffId;Namn;Kortnamn;Slag;Länskod;Kommunkod;E-post;Finns från\r\n"
                        + "region-orebro;Region Örebro län;;Region;18;;;1998-01-01\r\n");
        assertThat(send(fetched).leadsTo()).isEqualTo(Filed.LOOK);
        assertThat(sent().getRowsList())
                .containsExactly(Row.newBuilder()
                        .setLine(2)
                        .setActorId("region-orebro")
                        .setDisplayName("Region Örebro län")
                        .addKinds(Kind.REGION)
                        .setCountyCode("18")
                        .setStartDate("1998-01-01")
                        .build());
    }

    @Test
    void aFileWithoutAMarkWithCommasAndEnglishHeadingsIsReadToo() {
        send("Actor id,Name,Kind\nforeningen,\"Föreningen, \"\"F\"\"\",\"Organisation, Group\"\n".getBytes(UTF_8));

        assertThat(sent().getRows(0).getDisplayName()).isEqualTo("Föreningen, \"F\"");
        assertThat(sent().getRows(0).getKindsList()).containsExactly(Kind.ORGANISATION, Kind.GROUP);
    }

    @Test
    void aWorkbookIsReadAndCodesKeepTheirNoughts() throws IOException {
        send(Filed.workbook("Kommunkod", sheet -> sheet.value(1, 1, 380)));

        assertThat(sent().getRows(0).getMunicipalityCode()).isEqualTo("0380");
    }

    @Test
    void aFirstDayThatTheSpreadsheetHasMadeADateOfIsThatDay() throws IOException {
        send(Filed.workbook("Finns från", sheet -> {
            sheet.value(1, 1, LocalDate.of(2003, 1, 1));
            sheet.style(1, 1).format("yyyy-MM-dd").set();
        }));

        assertThat(sent().getRows(0).getStartDate()).isEqualTo("2003-01-01");
    }

    @Test
    void fiveThousandRowsAreSentWhole() {
        var text = IntStream.range(0, 5000)
                .mapToObj(line -> "aktor-" + line + ";Aktör " + line + ";Organisation")
                .collect(Collectors.joining("\n", "Id;Namn;Slag\n", "\n"));

        assertThat(send(text.getBytes(UTF_8)).leadsTo()).isEqualTo(Filed.LOOK);
        assertThat(sent().getRowsCount()).isEqualTo(5000);
    }

    @Test
    void whatWouldChangeIsSeenAndTakenInWithTheEtagThatWasRead() {
        var page = coordinator.open(Filed.LOOK);
        assertThat(page.text())
                .contains("Nya aktörer 1 Aktörer som ändras 1")
                .contains("Slag Förut: Myndighet Nu: Myndighet, Grupp");

        assertThat(platform.asked(ActorImportServiceGrpc.getListActorImportRowsMethod()))
                .extracting(ListActorImportRowsRequest::getOutcome)
                .containsExactly(Outcome.NEW, Outcome.CHANGED);

        coordinator.press(page, "Läs in allt");
        coordinator.again();

        var asked = platform.asked(ActorImportServiceGrpc.getCommitActorImportMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getEtag()).isEqualTo("\"e\"");
    }

    @Test
    void aFileWithFaultsIsNotOfferedToBeTakenIn() {
        Filed.standsIn(platform, 1);

        var page = coordinator.open(Filed.LOOK);

        assertThat(page.text())
                .contains("Rad 3, kolumnen Namn: I registret står IVO.")
                .doesNotContain("Läs in allt");
    }

    @Test
    void anotherFirstDayIsToldWithTheOneThatTheRegisterHas() {
        Filed.standsIn(platform, 1);

        assertThat(faults("2003-01-01"))
                .contains("kolumnen Finns från: I registret står 2003-01-01. En fil ändrar inte den dagen.");
        assertThat(faults(""))
                .contains("kolumnen Finns från: I registret är dagen inte känd, och en fil ändrar inte det.");
    }

    private String faults(String known) {
        platform.answer(
                ActorImportServiceGrpc.getListActorImportRowsMethod(),
                ListActorImportRowsResponse.newBuilder()
                        .addRows(ActorImportRow.newBuilder()
                                .addFaults(Fault.newBuilder()
                                        .setColumn("start_date")
                                        .setReason("DIFFERENT")
                                        .setKnown(known)))
                        .build());
        return coordinator.open(Filed.LOOK).text();
    }

    @Test
    void aRegisterThatHasChangedIsReadThroughAgain() {
        platform.refuse(
                ActorImportServiceGrpc.getCommitActorImportMethod(),
                Refusal.stale("ACTOR_IMPORT_OVERTAKEN", "Changed.", Map.of()));

        var page = coordinator.press(coordinator.open(Filed.LOOK), "Läs in allt");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Registret har ändrats sedan du läste igenom.");
    }

    private Shown send(byte[] content) {
        return coordinator.upload(Filed.PAGE, "fil", "aktorer.csv", content);
    }

    private CreateActorImportRequest sent() {
        return platform.asked(ActorImportServiceGrpc.getCreateActorImportMethod())
                .getLast();
    }
}
