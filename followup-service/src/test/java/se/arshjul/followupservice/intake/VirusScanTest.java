package se.arshjul.followupservice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.arshjul.followupservice.intake.FakeScanner.Manner;
import se.arshjul.followupservice.intake.SoundFile.Scan;
import se.arshjul.runtime.refusal.Refusal;

/** What is asked of a scanner, and what its answers mean. */
class VirusScanTest {

    private static final byte[] FILE = Files.pdf(200_000);

    private static VirusScan scan(String address) {
        return new VirusScan(new ScanProperties(address, Duration.ofMillis(500)));
    }

    @Test
    void aFileInWhichNothingIsFoundIsCleanAndWasSentWhole() throws Exception {
        try (var scanner = new FakeScanner(Manner.CLEAN)) {
            assertThat(scan(scanner.address()).of(FILE)).isEqualTo(Scan.CLEAN);
            assertThat(scanner.scanned()).isEqualTo(FILE);
        }
    }

    @Test
    void aFileInWhichSomethingIsFoundIsRefusedWithItsName() throws Exception {
        try (var scanner = new FakeScanner(Manner.INFECTED)) {
            var refusal = catchThrowableOfType(
                    Refusal.class, () -> scan(scanner.address()).of(FILE));

            assertThat(refusal.reason()).isEqualTo("ATTACHMENT_INFECTED");
            assertThat(refusal.metadata()).containsEntry("found", "Eicar-Test-Signature");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_LARGE", "SILENT"})
    void aFileThatIsNotScannedIsRefused(Manner manner) throws Exception {
        try (var scanner = new FakeScanner(manner)) {
            assertThat(catchThrowableOfType(
                                    Refusal.class, () -> scan(scanner.address()).of(FILE))
                            .reason())
                    .isEqualTo("ATTACHMENT_NOT_SCANNED");
        }
    }

    @Test
    void aScannerThatCannotBeReachedLetsNothingThrough() throws Exception {
        var gone = new FakeScanner(Manner.CLEAN);
        gone.close();

        assertThat(catchThrowableOfType(
                                Refusal.class, () -> scan(gone.address()).of(FILE))
                        .reason())
                .isEqualTo("ATTACHMENT_NOT_SCANNED");
    }

    @Test
    void withoutAScannerItIsSaidThatNothingWasScanned() {
        assertThat(scan("").of(FILE)).isEqualTo(Scan.NOT_SCANNED);
    }

    @Test
    void anAddressThatIsNoneIsSaidAtStart() {
        assertThatThrownBy(() -> scan("clamav")).hasMessageContaining("clamav");
    }
}
