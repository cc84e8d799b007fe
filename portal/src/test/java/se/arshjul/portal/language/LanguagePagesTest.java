package se.arshjul.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.arshjul.followup.v1.CheckReceiptResponse;
import se.arshjul.followup.v1.ReceiptServiceGrpc;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Surfer;
import se.arshjul.portal.answer.AnswerSheet;

/** English beside Swedish, for those who choose it. */
@PageTest
class LanguagePagesTest {

    private Surfer browser;

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = new Surfer(port);
        new AnswerSheet(FakeSurroundings.PLATFORM);
        FakeSurroundings.PLATFORM.answer(
                ReceiptServiceGrpc.getCheckReceiptMethod(), CheckReceiptResponse.getDefaultInstance());
    }

    @Test
    void whoHasChosenNothingReadsSwedishWhateverTheBrowserPrefers() {
        var page = browser.firstAnswerOf("/", "Accept-Language", "en-GB,en;q=0.9");

        assertThat(page.html()).contains("<html lang=\"sv\"");
        assertThat(page.text()).contains("Ett år i taget", "In English");
        assertThat(page.headers().get("content-language")).containsExactly("sv");
    }

    @Test
    void theLinkOfEveryPageLeadsBackToThatPageInTheOtherLanguage() {
        var swedish = browser.get("/kontrollera-kvittens?reference=2026-0042-7&contentHash=");
        assertThat(swedish.html())
                .contains("href=\"/sprak/en?till=/kontrollera-kvittens?reference%3D2026-0042-7%26contentHash%3D\""
                        + " lang=\"en\" hreflang=\"en\"");

        var english = browser.get("/sprak/en?till=/kontrollera-kvittens?reference%3D2026-0042-7%26contentHash%3D");

        assertThat(english.path()).isEqualTo("/kontrollera-kvittens");
        assertThat(english.html())
                .contains("<html lang=\"en\"", "value=\"2026-0042-7\"", "lang=\"sv\" hreflang=\"sv\"");
        assertThat(english.text()).contains("Check a receipt", "På svenska");
        assertThat(browser.get("/sprak/sv?till=/tillganglighet").html()).contains("<html lang=\"sv\"");
    }

    @Test
    void theChoiceIsKeptForAYearAndOutOfReachOfScriptAndOfOtherSites() {
        var answer = browser.firstAnswerOf("/sprak/en");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().get("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("sprak=en;")
                        .contains("Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void theChoiceSurvivesTheLogin() {
        browser.get("/sprak/en");

        var page = browser.get("/svara/2026/region-uppsala");

        assertThat(page.path()).isEqualTo("/svara/2026/region-uppsala");
        assertThat(page.text()).contains("Log out", "Answer by Friday 30 October 2026", "Check your answers");
        assertThat(page.html()).contains("lang=\"sv\">Uppföljning 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.test/",
                "//elsewhere.test/",
                "/\\elsewhere.test/",
                "/%09/elsewhere.test/",
                "/%0a/elsewhere.test/",
                "elsewhere"
            })
    void whatIsNoPathOfOursLeadsToTheStartPage(String sly) {
        var answer = browser.firstAnswerOf("/sprak/en?till=" + sly.replace("\\", "%5C"));

        assertThat(answer.headers().get("location")).containsExactly("/");
    }

    @Test
    void thereIsNoThirdLanguage() {
        assertThat(browser.firstAnswerOf("/sprak/de").status()).isEqualTo(404);
        browser.get("/sprak/en");
        browser.forge("sprak", "de");
        assertThat(browser.get("/").html()).contains("<html lang=\"sv\"");
    }

    @Test
    void whatWentWrongIsSaidInTheChosenLanguageToo() {
        browser.get("/sprak/en");

        var page = browser.get("/resultat/finns/inte");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("There is no such page", "To the start page");
    }
}
