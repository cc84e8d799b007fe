package se.arshjul.local.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.arshjul.local.platform.Part;

class IdentityProviderTest {

    @RegisterExtension
    static final Theatre theatre = new Theatre();

    @Test
    void givesTokensAndGoesOnWhereItStoodWhenItWasFrozen() throws Exception {
        var platform = theatre.stage().platform();
        assertThat(platform.tokens().loginToken("svarande@region-uppsala.test")).contains(".");

        platform.child(Part.IDENTITY).freeze();
        platform.child(Part.IDENTITY).thaw();

        assertThat(platform.tokens().loginToken("svarande@region-uppsala.test")).contains(".");
    }
}
