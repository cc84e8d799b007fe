package se.arshjul.portal.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.response;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.portal.Asked;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** The conversation about one answer in a real browser, narrow and wide. */
@BrowserTest
class ClarifyBrowserTest {

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        asks(platform, Asked.about(Request.State.SENT_BACK));
        Asked.told(platform, Asked.open());
        platform.answer(
                ClarificationServiceGrpc.getExplainAnswerMethod(), Asked.open().build());
    }

    private static void open(Page page, String address) {
        page.navigate(address);
    }

    @Test
    void theBodysPagesFitAndAreAccessible(Page page) {
        open(page, "/svara/2026/region-uppsala");
        Seen.wellAtEveryWidth(page);
        open(page, "/svara/2026/region-uppsala/fortydliga");
        Seen.wellAtEveryWidth(page);
    }

    @Test
    void whatIsWrittenIsSavedWithoutAButton(Page page) {
        open(page, "/svara/2026/region-uppsala/fortydliga");

        page.locator("#andel").fill("24,5");
        page.locator("#explanation-andel").fill("Omkastade siffror.");
        page.locator("#explanation-andel").blur();

        page.waitForCondition(() -> !platform.asked(ClarificationServiceGrpc.getExplainAnswerMethod())
                .isEmpty());
        assertThat(sheet.of("andel").getNumber().getValue()).isEqualTo("24.5");
        assertThat(page.locator("#explanation-andel")).hasValue("Omkastade siffror.");
    }

    @Test
    void theAgencysPagesFitAndAreAccessible(Page page) {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.ANALYST));
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        platform.answer(
                RequestServiceGrpc.getScreenResponseMethod(),
                ScreenResponseResponse.newBuilder().setClarified(true).build());
        asks(platform, Asked.about(Request.State.APPROVED));
        Asked.told(platform, Asked.changed().setAnswered(true));

        open(page, "/uppfoljning/2026/bedom/region-uppsala");
        Seen.wellAtEveryWidth(page);
        open(page, "/uppfoljning/2026/bedom/region-uppsala/fraga/andel");
        Seen.wellAtEveryWidth(page);
        asks(platform, Asked.about(Request.State.SENT_BACK));
        open(page, "/uppfoljning/2026/fraga/region-uppsala");
        Seen.wellAtEveryWidth(page);
    }
}
