package se.arshjul.followupservice.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.followupservice.intake.SoundFile.Scan;
import se.arshjul.runtime.refusal.Refusal;

/** What a file is, is told by its content; its name must say the same. */
class TakeInTest {

    private static final int MOST = 10 * 1024 * 1024;

    private final TakeIn takeIn = new TakeIn(new VirusScan(new ScanProperties("", Duration.ofSeconds(1))));

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("plan.pdf", Files.pdf("plan"), "application/pdf"),
                Arguments.of("PLAN.PDF", Files.pdf("plan"), "application/pdf"),
                Arguments.of("bild.png", Files.png(), "image/png"),
                Arguments.of("bild.jpeg", Files.jpeg(), "image/jpeg"),
                Arguments.of(
                        "rutin.docx",
                        Files.docx(),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of(
                        "tal.xlsx", Files.xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                Arguments.of("rutin.odt", Files.openDocument("text"), "application/vnd.oasis.opendocument.text"),
                Arguments.of(
                        "tal.ods", Files.openDocument("spreadsheet"), "application/vnd.oasis.opendocument.spreadsheet"),
                Arguments.of("rutin.txt", "Så här gör vi.".getBytes(UTF_8), "text/plain"),
                Arguments.of("rutin.txt", "Så här gör vi.".getBytes(ISO_8859_1), "text/plain"),
                Arguments.of("rutin.txt", "Så här gör vi.".getBytes(UTF_16), "text/plain"),
                Arguments.of("brev.txt", "From: anna\nSubject: Rutin\n\nHej".getBytes(UTF_8), "text/plain"),
                Arguments.of("tal.csv", "år;antal\n2025;4\n".getBytes(UTF_8), "text/csv"));
    }

    @ParameterizedTest(name = "{0} is taken as {2}")
    @MethodSource("taken")
    void theTypesThatPeopleUseAreTaken(String name, byte[] content, String mediaType) {
        var file = takeIn.file(name, content);

        assertThat(file.mediaType()).isEqualTo(mediaType);
        assertThat(file.fileName()).isEqualTo(name);
        assertThat(file.scan()).isEqualTo(Scan.NOT_SCANNED);
    }

    static Stream<Arguments> refused() {
        var document = Files.types("wordprocessingml.document.main+xml");
        var withMacros =
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
        return Stream.of(
                Arguments.of("tom.pdf", new byte[0], Refused.EMPTY),
                Arguments.of("stor.pdf", Files.pdf(MOST + 1), Refused.TOO_LARGE),
                Arguments.of("plan.pdf", "MZ\u0090\0\u0003".getBytes(ISO_8859_1), Refused.EXECUTABLE),
                Arguments.of("plan.txt", "#!/bin/sh\nrm -r /\n".getBytes(UTF_8), Refused.EXECUTABLE),
                Arguments.of("plan.pdf", "\u007fELF\u0002\u0001\u0001\0".getBytes(ISO_8859_1), Refused.EXECUTABLE),
                Arguments.of("plan.txt", "<!DOCTYPE html><script>1</script>".getBytes(UTF_8), Refused.MARKUP),
                Arguments.of("plan.txt", "Hej <script>alert(1)</script>".getBytes(UTF_8), Refused.MARKUP),
                Arguments.of("plan.txt", "<svg onload=\"x\">".getBytes(UTF_16), Refused.MARKUP),
                Arguments.of("bild.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), Refused.MARKUP),
                Arguments.of(
                        "rutin.docx",
                        Files.zip("[Content_Types].xml", withMacros, "word/document.xml", ""),
                        Refused.MACROS),
                Arguments.of(
                        "rutin.docx",
                        Files.zip("[Content_Types].xml", document, "word/vbaProject.bin", "x"),
                        Refused.MACROS),
                Arguments.of(
                        "tal.ods",
                        Files.openDocument("spreadsheet", "Basic/Standard/Module1.xml", "<x/>"),
                        Refused.MACROS),
                Arguments.of("plan.docx", Files.zip("plan.exe", "MZ"), Refused.MACROS),
                Arguments.of("plan.docx", Files.zip("plan.txt", "Hej"), Refused.UNKNOWN_TYPE),
                Arguments.of("film.pdf", new byte[] {0, 0, 0, 1, 2, 3, 0}, Refused.UNKNOWN_TYPE),
                Arguments.of("plan.odt", Files.openDocument("presentation"), Refused.UNKNOWN_TYPE),
                Arguments.of("plan.docx", Arrays.copyOf(Files.docx(), 80), Refused.BROKEN),
                Arguments.of(
                        "plan.docx",
                        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1),
                        Refused.OLD_OFFICE),
                Arguments.of("plan.pdf", "hej %PDF-1.7".getBytes(UTF_8), Refused.UNKNOWN_TYPE));
    }

    static Stream<Arguments> misnamed() {
        return Stream.of(
                Arguments.of("plan.pdf", Files.png(), Refused.NAME_MISMATCH),
                Arguments.of("plan.pdf.exe", Files.pdf("plan"), Refused.NAME_MISMATCH),
                Arguments.of("plan", Files.pdf("plan"), Refused.NAME_MISMATCH),
                Arguments.of("plan.docm", Files.docx(), Refused.NAME_MISMATCH),
                Arguments.of("plan.csv", Files.pdf("plan"), Refused.NAME_MISMATCH));
    }

    @ParameterizedTest(name = "{0} is refused as {2}")
    @MethodSource({"refused", "misnamed"})
    void whatIsNotTakenIsRefusedWithWhatIsWrong(String name, byte[] content, Refused why) {
        var refusal = catchThrowableOfType(Refusal.class, () -> takeIn.file(name, content));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo("ATTACHMENT_REFUSED");
        assertThat(refusal.violations()).extracting("reason").containsExactly(why.name());
    }

    @Test
    void aFileOfTenMegabytesIsTaken() {
        assertThat(takeIn.file("plan.pdf", Files.pdf(MOST)).content()).hasSize(MOST);
    }

    @Test
    void theNameIsKeptWithoutFoldersAndWithoutSignsThatNobodySees() {
        assertThat(takeIn.file("C:\\Användare\\anna\\../Vår plan\u202e\u0007.pdf", Files.pdf("plan"))
                        .fileName())
                .isEqualTo("Vår plan.pdf");
    }

    @Test
    void theHashIsThatOfTheContent() {
        assertThat(takeIn.file("hej.txt", "hej".getBytes(UTF_8)).sha256())
                .isEqualTo("9c478bf63e9500cb5db1e85ece82f18c8eb9e52e2f9135acd7f10972c8d563ba");
    }
}
