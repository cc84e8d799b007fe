package se.arshjul.local.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.StateFolder;
import se.arshjul.local.port.Port;
import se.arshjul.local.process.StartRefused;

class StartArgumentsTest {

    @Test
    void withoutAnyWordEverythingIsAsUsual() {
        var arguments = StartArguments.parse();

        assertThat(arguments.fresh()).isFalse();
        assertThat(arguments.platform().folder()).isEqualTo(StateFolder.usual());
        assertThat(arguments.platform().ports().of(Port.PORTAL)).isEqualTo(8100);
        assertThat(arguments.platform().controlledClock()).isFalse();
        assertThat(arguments.platform().parts()).containsExactlyInAnyOrder(Part.values());
    }

    @Test
    void everyOptionIsUnderstood() {
        var arguments =
                StartArguments.parse("--data", "/srv/here", "--fresh", "--ports", "12000", "--controlled-clock");

        assertThat(arguments.fresh()).isTrue();
        assertThat(arguments.platform().folder()).isEqualTo(Path.of("/srv/here"));
        assertThat(arguments.platform().ports().of(Port.PORTAL)).isEqualTo(12_000);
        assertThat(arguments.platform().controlledClock()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--dta /tmp,                 Okänt val: --dta.",
        "--data,                     Efter --data saknas ett värde.",
        "--data --fresh,             Efter --data saknas ett värde.",
        "--ports många,              'Efter --ports ska det stå ett tal, inte många.'",
        "--ports 80,                 'Portarna kan börja på 1024 till 65436, inte på 80.'"
    })
    void whatIsNotUnderstoodIsSaid(String words, String sentence) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> StartArguments.parse(words.split(" ")))
                .withMessageStartingWith(sentence);
    }
}
