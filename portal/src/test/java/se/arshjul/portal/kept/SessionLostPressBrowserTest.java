package se.arshjul.portal.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.kept.SessionLostBrowserTest.lose;
import static se.arshjul.portal.kept.SessionLostBrowserTest.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.grpc.MethodDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.answer.AnswerSheet;
import se.arshjul.portal.session.FakeSessions;

/** The session ends before a button is pressed that sends nothing typed: it is not pressed by itself after the login. */
@BrowserTest
class SessionLostPressBrowserTest {

    private static final String PAGE = "/svara/2026/region-uppsala";

    /** A page on which a button is pressed and nothing typed. */
    private enum Pressed {
        HANDED_IN("/kontrollera", "Lämna in för godkännande", RequestServiceGrpc.getSubmitResponseMethod()),
        SIGNED("/godkann", "Godkänn och skicka", RequestServiceGrpc.getApproveResponseMethod()),
        TAKEN_BACK("", "Ta tillbaka svaret", RequestServiceGrpc.getReturnResponseMethod());

        private final String path;
        private final String button;
        private final MethodDescriptor<?, ?> method;

        Pressed(String path, String button, MethodDescriptor<?, ?> method) {
            this.path = path;
            this.button = button;
            this.method = method;
        }
    }

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void ask() {
        sessions.capacities.clear();
        sessions.capacities.add(
                FakeSessions.capacity("actors/region-uppsala", "Region Uppsala", Role.RESPONDENT, Role.APPROVER));
        new AnswerSheet(platform);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());
        platform.answer(
                RequestServiceGrpc.getApproveResponseMethod(), response().build());
        platform.answer(
                RequestServiceGrpc.getReturnResponseMethod(),
                request(Request.State.STARTED).build());
    }

    @Test
    void whatIsOnlyPressedIsReadAgainBeforeItIsDone(BrowserContext browser, Page page) {
        pressTwice(Pressed.SIGNED, browser, page);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SIGNED"})
    void whatIsOnlyPressedElsewhereIsReadAgainToo(Pressed step, BrowserContext browser, Page page) {
        pressTwice(step, browser, page);
    }

    private void pressTwice(Pressed step, BrowserContext browser, Page page) {
        if (step != Pressed.HANDED_IN) {
            asks(platform, request(Request.State.SUBMITTED));
        }
        page.navigate("/logga-in");
        page.navigate(PAGE + step.path);
        lose(browser);

        press(page, step.button);

        page.waitForURL("**/det-du-skrev");
        assertThat(page.locator("main").innerText()).contains("Du loggades ut innan det blev gjort");
        assertThat(platform.asked(step.method)).isEmpty();
        page.locator("main a.button").click();
        page.waitForURL("**" + step.path);
        press(page, step.button);
        assertThat(platform.asked(step.method)).hasSize(1);
    }
}
