package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.Survey;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.Tabled;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** The pages on which tables are designed, as they are seen. */
@BrowserTest
class MatrixBrowserTest {

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void design() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.ANALYST));
        FollowupFixtures.stands(platform, FollowupFixtures.survey(Survey.State.DESIGNING));
        Tabled.asked(platform);
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
    }

    @Test
    void everyPageIsAccessibleAndFits(Page page) {
        lookAtEveryPage("sv", page);
    }

    @Tag("full")
    @Test
    void everyPageIsAccessibleAndFitsInEnglish(Page page) {
        lookAtEveryPage("en", page);
    }

    private void lookAtEveryPage(String language, Page page) {
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        for (var path : new String[] {
            "/fragor/matt/tabell", "/fragor/omraden/tabell", "/fragor/matt", "/utforma", "/forhandsgranska"
        }) {
            assertThat(page.navigate("/uppfoljning/2026" + path).status()).isEqualTo(200);

            Seen.wellAtEveryWidth(page);
        }
    }
}
