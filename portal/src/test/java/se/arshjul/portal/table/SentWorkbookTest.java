package se.arshjul.portal.table;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.portal.table.SentCell.Form;
import se.arshjul.portal.table.UnreadableFile.Fault;

/** No file exhausts the memory, reaches outside or is worked out. */
class SentWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    @BeforeEach
    void makeAWorkbook() throws IOException {
        var made = new ByteArrayOutputStream();
        try (var rows = new XlsxRows(made, "Blad")) {
            rows.add(List.of("mark", "two"));
            rows.add(List.of("=1+1", 12.5));
        }
        try (var zip = ZipFile.builder().setByteArray(made.toByteArray()).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        }
    }

    private byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private void sheetData(String rows, Charset charset, String before) {
        parts.put(
                SHEET,
                ("<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>" + before
                                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<sheetData>" + rows + "</sheetData></worksheet>")
                        .getBytes(charset));
    }

    private Fault fault() {
        var unreadable = catchThrowableOfType(UnreadableFile.class, () -> SentWorkbook.read(zipped()));
        assertThat(unreadable).isNotNull();
        return unreadable.fault();
    }

    @Test
    void aSoundOneIsReadFromTheRowOfItsMarkWithTextsAndNumbersAsTheyStand() throws Exception {
        var rows = SentWorkbook.read(zipped()).from("mark").orElseThrow();

        assertThat(rows).extracting(SentRow::number).containsExactly(1, 2);
        assertThat(rows.get(1).cell(0)).isEqualTo(new SentCell(Form.TEXT, "=1+1"));
        assertThat(rows.get(1).cell(1)).isEqualTo(new SentCell(Form.NUMBER, "12.5"));
        assertThat(rows.get(1).cell(7)).isEqualTo(SentCell.EMPTY);
        assertThat(SentWorkbook.read(zipped()).from("no such mark")).isEmpty();
    }

    @Test
    void whatIsPackedAThousandTimesSmallerIsNotUnpackedWhole() throws Exception {
        parts.put("xl/media/image1.png", new byte[100_000_000]);

        assertThat(zipped()).hasSizeLessThan(SoundArchive.MOST_SENT);
        assertThat(fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void thousandsOfPartsAreNotTaken() {
        for (int i = 0; i < 300; i++) {
            parts.put("xl/media/image" + i + ".png", new byte[0]);
        }

        assertThat(fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void aDocumentTypeIsRefusedWhateverItDeclares(String charset) {
        for (var declared : new String[] {
            "<!DOCTYPE worksheet [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>",
            "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
            "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:9/x.dtd\">"
        }) {
            sheetData("<row r=\"1\"><c r=\"A1\"/></row>", Charset.forName(charset), declared);

            assertThat(fault()).isEqualTo(Fault.BROKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "AAAA1", "A99999999", "a1", "1", ""})
    void aCellFarOutsideIsRefusedBeforeRoomIsMadeForIt(String place) {
        sheetData("<row r=\"1\"><c r=\"" + place + "\"><v>1</v></c></row>", UTF_8, "");

        assertThat(fault()).isEqualTo(Fault.BROKEN);
    }

    @Test
    void moreRowsThanAPersonWritesAreNotRead() {
        sheetData("<row/>".repeat(20_001), UTF_8, "");

        assertThat(fault()).isEqualTo(Fault.TOO_MANY);
    }

    @Test
    void fewRowsThatAreVeryWideAreNotMadeRoomFor() {
        sheetData("<row><c r=\"ZZ1\"><v>1</v></c></row>".repeat(1_000), UTF_8, "");

        assertThat(fault()).isEqualTo(Fault.TOO_MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAA1", "XFD1"})
    void aRowThatIsFormattedOutToTheLastColumnIsTooWideAndNotDamaged(String place) {
        sheetData("<row r=\"1\"><c r=\"" + place + "\" s=\"1\"/></row>", UTF_8, "");

        assertThat(fault()).isEqualTo(Fault.TOO_MANY);
    }

    @Test
    void theRowsOfAllSheetsAreCountedTogether() {
        sheetData("<row/>".repeat(15_000), UTF_8, "");
        secondSheet();

        assertThat(fault()).isEqualTo(Fault.TOO_MANY);
    }

    private void secondSheet() {
        parts.put(SHEET.replace("1", "2"), parts.get(SHEET));
        parts.computeIfPresent("xl/workbook.xml", (name, part) -> repeated(part, "<sheet .*?(/>|</sheet>)"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels", (name, part) -> repeated(part, "<Relationship [^>]*worksheets[^>]*>"));
    }

    /** The same element once more, for another sheet. */
    private static byte[] repeated(byte[] part, String element) {
        var text = new String(part, UTF_8);
        var found = Pattern.compile(element).matcher(text).results().findFirst().orElseThrow();
        var again = found.group()
                .replaceAll("sheet1\\.xml", "sheet2.xml")
                .replaceAll("(rId|Id=\"rId)[0-9]+", "$199")
                .replaceAll("name=\"[^\"]*\"", "name=\"Andra\"")
                .replaceAll("sheetId=\"[0-9]+\"", "sheetId=\"99\"");
        return (text.substring(0, found.end()) + again + text.substring(found.end())).getBytes(UTF_8);
    }

    @Test
    void formulasAreNotWorkedOutAndLongOnesNotRead() throws Exception {
        sheetData(
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>mark</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c></row>",
                UTF_8,
                "");
        assertThat(SentWorkbook.read(zipped())
                        .from("mark")
                        .orElseThrow()
                        .getFirst()
                        .cell(1)
                        .form())
                .isEqualTo(Form.FORMULA);

        sheetData("<row r=\"1\"><c r=\"A1\"><f>" + "A1+".repeat(5_000) + "1</f></c></row>", UTF_8, "");
        assertThat(fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void aNumberTooLongToWriteOutIsAText() throws Exception {
        sheetData(
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>mark</v></c><c r=\"B1\"><v>1E999999999</v></c>"
                        + "<c r=\"C1\"><v>12.300000000000001</v></c></row>",
                UTF_16,
                "");

        var row = SentWorkbook.read(zipped()).from("mark").orElseThrow().getFirst();
        assertThat(row.cell(1)).isEqualTo(new SentCell(Form.TEXT, "1E+999999999"));
        assertThat(row.cell(2)).isEqualTo(new SentCell(Form.NUMBER, "12.3"));
    }

    @Test
    void anArchiveThatIsNoWorkbookIsAnotherKind() {
        parts.remove("xl/workbook.xml");

        assertThat(fault()).isEqualTo(Fault.OTHER_KIND);
    }

    @Test
    void partsThatPointNowhereAreBroken() {
        parts.remove(SHEET);

        assertThat(fault()).isEqualTo(Fault.BROKEN);
    }
}
