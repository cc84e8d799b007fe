package se.arshjul.followupservice.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.arshjul.runtime.access.Caller;

class EditTest {

    private static final Instant NOW = Instant.parse("2026-03-02T11:05:00Z");

    @Test
    void whatAProcessChangesIsNobodys() throws Exception {
        var edit = Caller.engine("workflows").context().call(() -> Edit.at(NOW));

        assertThat(edit).isEqualTo(new Edit(NOW, ""));
    }
}
