package se.arshjul.portal.registerfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.ActorImportServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;

/** A file that cannot be taken in is refused with its row and column, and nothing of it is sent. */
@PageTest
class RefusedActorFileTest {

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
    void aFormulaAndAWordThatIsNoKindAreSaidWithTheirRowAndColumn() {
        var page = send("Id;Namn;Slag\nivo;=1+1;Myndighet\nnya;Nya;Kompisgäng\n".getBytes(UTF_8));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("Rad 2, kolumnen Namn: Cellen innehåller en formel.")
                .contains("Rad 3, kolumnen Slag: Kompisgäng är inget slag.");
        assertNothingSent();
    }

    @Test
    void aColumnThatNobodyKnowsIsRefusedByItsName() {
        assertThat(send("Id;Skostorlek\nivo;43\n".getBytes(UTF_8)).text())
                .contains("Kolumnen Skostorlek känner vi inte till. Vi kan läsa: Id, Namn");
        assertThat(send("Namn\nIVO\n".getBytes(UTF_8)).text()).contains("Rubriken Id saknas på den första raden.");
        assertThat(send("Id;Id\nivo;ivo\n".getBytes(UTF_8)).text()).contains("Kolumnen Id står två gånger.");
        assertNothingSent();
    }

    @Test
    void anotherEncodingIsRefusedAndNotGuessedAt() {
        assertThat(send("Id;Namn\nivo;Västerås\n".getBytes(ISO_8859_1)).error("fil"))
                .contains("Filen har fel teckenkodning");
        assertThat(send("Id;Namn\nivo;Västerås\n".getBytes(UTF_16)).status()).isEqualTo(422);
        assertNothingSent();
    }

    @Test
    void fiftyMegabytesAndAFileThatUnpacksToMoreAreRefused() throws IOException {
        assertThat(send(new byte[50_000_000]).error("fil")).contains("Filen är för stor");
        assertThat(send(bomb()).error("fil")).contains("Filen är för stor, eller blir för stor när den packas upp.");
        assertNothingSent();
    }

    @Test
    void aSmallFileWithTooManyRowsIsNotToldThatItIsTooLarge() {
        assertThat(send(("Id\n" + "ivo\n".repeat(20_001)).getBytes(UTF_8)).error("fil"))
                .contains("Filen har för många rader eller kolumner. Högst 10 000 rader kan läsas in på en gång.")
                .doesNotContain("MB");
        assertNothingSent();
    }

    @Test
    void aDateWhereNoneBelongsIsRefusedStill() throws IOException {
        var sent = Filed.workbook("Namn", sheet -> {
            sheet.value(1, 1, LocalDate.of(2003, 1, 1));
            sheet.style(1, 1).format("yyyy-MM-dd").set();
        });

        assertThat(send(sent).text())
                .contains("Rad 2, kolumnen Namn: Kalkylprogrammet har gjort om värdet till ett datum.");
        assertNothingSent();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet/>".getBytes(UTF_8));
            var blank = " ".repeat(1_000_000).getBytes(UTF_8);
            for (int i = 0; i < 60; i++) {
                zip.write(blank);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void whatIsNoTableAtAllIsRefused() {
        assertThat(coordinator.upload(Filed.PAGE, "fil", "tom.csv", new byte[0]).error("fil"))
                .contains("Välj en fil.");
        assertThat(send("Id;Namn\n".getBytes(UTF_8)).text()).contains("Filen har inga rader med aktörer.");
        assertThat(send("Id;Namn\nivo;\"aldrig slut\n".getBytes(UTF_8)).error("fil"))
                .contains("saknas ett citattecken");
        assertThat(send(new byte[] {'a', 0, 'b'}).error("fil")).contains("varken text eller ett kalkylark");
    }

    private Shown send(byte[] content) {
        return coordinator.upload(Filed.PAGE, "fil", "aktorer.csv", content);
    }

    private void assertNothingSent() {
        assertThat(platform.asked(ActorImportServiceGrpc.getCreateActorImportMethod()))
                .isEmpty();
    }
}
