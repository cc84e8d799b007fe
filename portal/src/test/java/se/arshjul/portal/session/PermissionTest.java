package se.arshjul.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Surfer;

/** The permission token: asked for once, sent with every call, renewed before it ends. */
@PageTest
class PermissionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FakeSessions register;

    private Surfer browser;

    @BeforeEach
    void open() {
        browser = new Surfer(port);
        FakeSurroundings.serve(new FakePlans());
    }

    @Test
    void isSentWithEveryCallAndAskedForOnce() {
        browser.get("/logga-in");
        browser.get("/prov/plan");
        browser.get("/prov/plan");

        assertThat(FakeSurroundings.tokenOf("GetPlan")).isEqualTo("permission-1-of-actors/region-uppsala");
        assertThat(register.issued).isEqualTo(1);
    }

    @Test
    void isRenewedWhenLessThanAMinuteIsLeft() {
        register.expireSeconds = Instant.now().plusSeconds(50).getEpochSecond();
        browser.get("/logga-in");
        var before = register.issued;
        register.expireSeconds = Instant.now().plusSeconds(600).getEpochSecond();

        browser.get("/prov/plan");
        browser.get("/prov/plan");

        assertThat(FakeSurroundings.tokenOf("GetPlan"))
                .isEqualTo("permission-" + (before + 1) + "-of-actors/region-uppsala");
        assertThat(register.issued).isEqualTo(before + 1);
    }

    @Test
    void tabsThatNeedANewLoginTokenAtOnceTakeTheRefreshTokenInTurn() throws Exception {
        // Renewed before it ends: one that holds for seconds is renewed by every call.
        FakeSurroundings.LOGIN.tokensHold(5);
        register.expireSeconds = Instant.now().plusSeconds(50).getEpochSecond();
        var refusedBefore = FakeSurroundings.LOGIN.refusedRefreshes();
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            browser.get("/logga-in");

            tabs.invokeAll(Collections.nCopies(20, () -> browser.get("/prov/plan")));
        } finally {
            FakeSurroundings.LOGIN.tokensHold(600);
        }

        assertThat(FakeSurroundings.LOGIN.refusedRefreshes()).isEqualTo(refusedBefore);
    }

    @Test
    void nobodysCallsCarryNone() {
        FakeSurroundings.serve(new FakePlans());
        browser.get("/resultat/prov-plan");

        assertThat(FakeSurroundings.tokenOf("GetPlan")).isEmpty();
    }

    @Test
    void aTokenThatIsNoLongerTakenLeadsToANewLoginAndBackToThePage() {
        browser.get("/logga-in");
        var plans = new FakePlans();
        plans.refuseFirst = true;
        FakeSurroundings.serve(plans);

        var page = browser.get("/prov/plan");

        assertThat(page.path()).isEqualTo("/prov/plan");
        assertThat(page.html()).contains("plans/nhp");
    }
}
