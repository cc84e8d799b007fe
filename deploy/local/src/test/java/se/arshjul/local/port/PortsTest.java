package se.arshjul.local.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arshjul.local.process.StartRefused;

class PortsTest {

    @Test
    void aTakenPortIsNamedTogetherWithWhoHasTakenIt() throws IOException {
        var ports = Ports.free();
        try (var taken = new ServerSocket(ports.of(Port.PORTAL), 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageStartingWith("Port %d, som webbplatsen behöver, används redan av process %d ("
                            .formatted(
                                    taken.getLocalPort(),
                                    ProcessHandle.current().pid()))
                    .withMessageContaining("--ports");
        }

        assertThatCode(ports::requireFree).doesNotThrowAnyException();
    }

    @Test
    void everyPortHasItsOwnNumberBothUsuallyAndInABlock() {
        for (var ports : new Ports[] {Ports.usual(), Ports.from(12_000)}) {
            assertThat(Arrays.stream(Port.values()).map(ports::of)).doesNotHaveDuplicates();
        }
        assertThat(Arrays.stream(Port.values()).map(Ports.from(12_000)::of))
                .allMatch(number -> number >= 12_000 && number < 12_100);
        assertThat(Ports.usual().of(Port.PORTAL)).isEqualTo(8100);
    }

    @Test
    void noTwoWhoAreStillToListenAreGivenTheSamePorts() {
        assertThat(Stream.generate(Ports::free).limit(30).map(ports -> ports.of(Port.PORTAL)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aBlockOutsideTheRangeIsRefused() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Ports.from(65_500))
                .withMessage("Portarna kan börja på 1024 till 65436, inte på 65500.");
    }
}
