package se.arshjul.followupservice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
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
        // Nobody waits at the door: one that somebody waits at may still open while it is being closed.
        var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        door.close();

        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> scan("127.0.0.1:" + door.getLocalPort()).of(FILE))
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
