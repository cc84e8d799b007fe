package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** Who has no mouse answers every kind of question, hands in and signs off, in both languages. */
@BrowserTest
class KeyboardBrowserTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final int MOST_STEPS = 60;

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sessions.capacities.clear();
        sessions.capacities.add(
                FakeSessions.capacity("actors/region-uppsala", "Region Uppsala", Role.RESPONDENT, Role.APPROVER));
        sheet = new AnswerSheet(platform);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        platform.answer(
                RequestServiceGrpc.getSubmitResponseMethod(),
                FollowupFixtures.response().build());
        platform.answer(
                RequestServiceGrpc.getApproveResponseMethod(),
                FollowupFixtures.response().build());
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                FollowupFixtures.response().build());
    }

    @Test
    void everyKindOfQuestionIsAnsweredHandedInAndSignedOff(Page page) {
        answerByKeyboard("sv", page);
    }

    @Tag("full")
    @Test
    void everyKindOfQuestionIsAnsweredHandedInAndSignedOffInEnglish(Page page) {
        answerByKeyboard("en", page);
    }

    private void answerByKeyboard(String language, Page page) {
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        page.navigate(PAGE + "/avsnitt/styrning");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Seen.wellAtEveryWidth(page);

        choose(page);
        page.waitForURL("**/avsnitt/resurser");
        Seen.wellAtEveryWidth(page);
        write(page, language.equals("sv") ? "12,5" : "12.5");
        page.waitForURL("**/kontrollera");
        Seen.wellAtEveryWidth(page);

        assertThat(sheet.of("plan").getChoice()).isEqualTo("nej");
        assertThat(sheet.of("omraden").getChoices().getOptionIdsList()).containsExactly("vard", "omsorg");
        assertThat(sheet.of("mognad").getScale()).isEqualTo(4);
        assertThat(sheet.of("andel").getNumber().getValue()).isEqualTo("12.5");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Skrivet utan mus");
        reach(page, "form[action$='/lamna-in'] button");
        press(page, "Enter");
        page.waitForURL("**" + PAGE);
        assertThat(platform.asked(RequestServiceGrpc.getSubmitResponseMethod())).hasSize(1);
        signOff(page);
        assertThat(platform.asked(RequestServiceGrpc.getApproveResponseMethod()))
                .hasSize(1);
    }

    private static void choose(Page page) {
        reach(page, "#plan summary");
        press(page, "Enter");
        assertThat(page.locator("#plan details").getAttribute("open")).isNotNull();
        reach(page, "#plan-ja");
        press(page, "Space", "ArrowDown");
        reach(page, "#omraden-vard");
        press(page, "Space");
        reach(page, "#omraden-omsorg");
        press(page, "Space");
        reach(page, "#mognad-1");
        press(page, "Space", "ArrowRight", "ArrowRight", "ArrowRight");
        reach(page, "button[value=nasta]");
        press(page, "Enter");
    }

    private static void write(Page page, String number) {
        reach(page, "#andel");
        page.keyboard().type(number);
        reach(page, "#kommentar");
        page.keyboard().type("Skrivet utan mus");
        reach(page, "button[value=nasta]");
        press(page, "Enter");
    }

    private void signOff(Page page) {
        FollowupFixtures.asks(platform, FollowupFixtures.request(Request.State.SUBMITTED));
        page.navigate(PAGE + "/godkann");
        Seen.wellAtEveryWidth(page);
        reach(page, "form[action$='/godkann'] button");
        press(page, "Enter");
        page.waitForURL("**" + PAGE);
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Steps on with the tab key until this has the focus, as somebody does who sees where it is. */
    private static void reach(Page page, String selector) {
        for (int i = 0; i < MOST_STEPS; i++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            press(page, "Tab");
        }
        throw new AssertionError(selector + " is not reached by keyboard on " + page.url());
    }
}
