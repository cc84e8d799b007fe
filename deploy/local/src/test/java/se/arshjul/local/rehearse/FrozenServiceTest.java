package se.arshjul.local.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.arshjul.local.platform.Part;

/** What the portal does when a service neither answers nor dies. */
class FrozenServiceTest {

    @RegisterExtension
    static final Theatre theatre = new Theatre();

    private static final double TWO_SECONDS = 2000;

    private static final String MISSING = "Uppföljningen kan inte visas just nu.";

    @Test
    void theStartPageAnswersWithinTwoSecondsAndSaysWhatIsMissing() {
        var coordinator = theatre.staff("samordnare");
        coordinator.readsNot(MISSING);
        var followup = theatre.stage().platform().child(Part.FOLLOWUP);

        followup.freeze();
        try {
            var answer = coordinator
                    .page()
                    .request()
                    .get("/", RequestOptions.create().setTimeout(TWO_SECONDS));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains(MISSING, "Resten av sidan fungerar.");
            coordinator.go("/");
            coordinator.looks();
        } finally {
            followup.thaw();
        }

        Patience.upTo(Duration.ofMinutes(2), "the start page to be whole again").untilTrue(() -> {
            coordinator.go("/");
            return !coordinator.page().locator("main").innerText().contains(MISSING);
        });
    }
}
