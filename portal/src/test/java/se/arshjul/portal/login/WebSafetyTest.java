package se.arshjul.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.Surfer;

@PageTest
class WebSafetyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc browser;

    @Test
    void theSessionIdChangesWhenSomebodyLogsIn() {
        var surfer = new Surfer(port);
        surfer.get("/svara");
        var before = surfer.cookie("SESSION").orElseThrow();

        surfer.get("/logga-in");

        assertThat(surfer.cookie("SESSION")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void cookiesAreOutOfReachOfScriptAndOfOtherSites() {
        var home = new Surfer(port).firstAnswerOf("/svara");

        assertThat(home.headers().get("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtTheProvider() {
        var surfer = new Surfer(port);
        var home = surfer.get("/logga-in");

        var out = surfer.logOut(home);

        assertThat(out.path()).isEqualTo("/");
        assertThat(out.text()).contains("Logga in");
        assertThat(surfer.firstAnswerOf("/svara").status()).isEqualTo(302);
    }

    @Test
    void whatIsOldInABrowserIsRemovedByAnyPageAlsoForWhoIsNotLoggedIn() {
        var stranger = new Surfer(port);
        var script = Pattern.compile("src=\"(/unsaved[^\"]*)\"")
                .matcher(stranger.get("/personuppgifter").html());

        assertThat(script.find()).isTrue();
        assertThat(stranger.firstAnswerOf(script.group(1)).status()).isEqualTo(200);
    }

    @Test
    void whoStartsTooManyLoginsWaits() throws Exception {
        var throttle = new LoginThrottle(2, Duration.ofMinutes(5));
        var statuses = new int[6];
        for (int i = 0; i < statuses.length; i++) {
            var response = new MockHttpServletResponse();
            throttle.doFilter(
                    new MockHttpServletRequest("GET", "/oauth2/authorization/login"), response, new MockFilterChain());
            statuses[i] = response.getStatus();
        }

        assertThat(statuses).containsExactly(200, 200, 200, 200, 429, 429);
    }

    @Test
    void metricsAreOnlyForTheOperatorsNetworks() throws Exception {
        var stranger = browser.perform(get("/actuator/prometheus").with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                }))
                .andReturn()
                .getResponse();

        assertThat(stranger.getStatus()).isNotEqualTo(HttpServletResponse.SC_OK);
    }

    @Test
    void sayingToComeFromAnOperatorOpensNothing() throws Exception {
        var direct = new Surfer(port).firstAnswerOf("/actuator/prometheus", "Accept", "text/plain");
        var forwarded = new Surfer(port)
                .firstAnswerOf("/actuator/prometheus", "Accept", "text/plain", "X-Forwarded-For", "127.0.0.1");

        assertThat(direct.status()).isEqualTo(200);
        assertThat(forwarded.status()).isNotEqualTo(200);
    }

    @Test
    void whatNobodyKnowsIsAPageThatSaysSo() throws Exception {
        var answer = browser.perform(get("/finns-inte").with(SignedInAs.region("respondent")))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("Sidan finns inte");
    }

    @Test
    void aFormLeadsOnlyHomeAndToTheLogin() {
        assertThat(ContentPolicy.text("https://login.example/realms/x", List.of("https://idp.example/a")))
                .contains("form-action 'self' https://login.example https://idp.example")
                .doesNotContain("unsafe");
    }

    @Test
    void aFormThatIsTooOldIsNoPageOfAnotherBody() {
        var surfer = new Surfer(port);
        surfer.get("/logga-in");
        var form = "<form method=\"post\" action=\"/svara/2026/region-uppsala/lamna-in\"></form>";

        var refused = surfer.send(new Surfer.Page(200, "", form, Map.of()));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains("Formuläret är för gammalt")
                .doesNotContain("Du är inloggad för", "en annan organisation");
    }

    @Test
    void aForgedFormIsRefusedWithAWord() throws Exception {
        var answer = browser.perform(
                        post("/logga-ut").with(csrf().useInvalidToken()).with(SignedInAs.region("respondent")))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
    }
}
