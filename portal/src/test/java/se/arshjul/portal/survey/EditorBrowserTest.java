package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.Ruled;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** The pages on which a survey is designed, as they are seen. */
@BrowserTest
class EditorBrowserTest {

    @Autowired
    private FakeSessions sessions;

    @BeforeEach
    void design() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.ANALYST));
        Changed.differs(FakeSurroundings.PLATFORM);
        Ruled.stands(FakeSurroundings.PLATFORM);
        FakeSurroundings.PLATFORM.answer(
                PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        FakeSurroundings.PLATFORM.answer(
                WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
    }

    @Test
    void everyPageOfTheEditorIsAccessibleAndFits(Page page) {
        for (var path : new String[] {
            "/nytt",
            "/samrad",
            "/fragor/mognad/villkor?fraga=plan",
            "/fragor/mognad",
            "/fragor/andel",
            "/kontroller",
            "/kontroller/ny",
            "/kontroller/ja-utan-kommentar?forsta=plan&andra=andel",
            "/kontroller/liten-andel/ta-bort",
            "/utforma"
        }) {
            assertThat(page.navigate("/uppfoljning/2026" + path).status()).isEqualTo(200);

            Seen.wellAtEveryWidth(page);
        }
    }
}
