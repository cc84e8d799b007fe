package se.arshjul.local.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.arshjul.local.platform.OpenSockets;
import se.arshjul.local.platform.Part;

/** What the platform on one machine shows to other machines: nothing. */
class LoopbackTest {

    @RegisterExtension
    static final Theatre theatre = new Theatre();

    @ParameterizedTest
    @EnumSource
    void noPartListensToTheOutside(Part part) {
        var child = theatre.stage().platform().child(part);

        assertThat(OpenSockets.of(child.pid())).isNotEmpty().noneMatch(OpenSockets.Listening::reachableFromOutside);
    }
}
