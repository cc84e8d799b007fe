package se.arshjul.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.arshjul.local.Browser;
import se.arshjul.local.RunningIdentity;
import se.arshjul.local.Tokens;

@Execution(ExecutionMode.CONCURRENT)
class PasswordLoginTest {

    private static final RunningIdentity identity = RunningIdentity.shared();

    @Test
    void aPersonLogsInAndThePortalLearnsWhoItIs() throws ParseException {
        var browser = loggedIn("svarande@region-uppsala.test");

        var tokens = identity.tokens().exchange(Tokens.code(browser.leavingFor()), Tokens.VERIFIER);

        assertThat(browser.leavingFor().toString()).startsWith(Tokens.CALLBACK);
        assertThat(tokens.status()).isEqualTo(200);
        var login = identity.tokens().claims(tokens.text("access_token"));
        assertThat(login.getIssuer()).isEqualTo(identity.address().toString());
        assertThat(login.getAudience()).containsExactly("arshjul");
        assertThat(login.getStringClaim("email")).isEqualTo("svarande@region-uppsala.test");
        assertThat(login.getBooleanClaim("email_verified")).isTrue();
        assertThat(login.getStringClaim("name")).isEqualTo("Svarande, Region Uppsala");
        assertThat(login.getStringListClaim("scope")).contains("openid");
        var id = identity.tokens().claims(tokens.text("id_token"));
        assertThat(id.getAudience()).containsExactly("portal");
        assertThat(id.getSubject()).isEqualTo(login.getSubject());
        assertThat(id.getStringClaim("name")).isEqualTo("Svarande, Region Uppsala");
        assertThat(id.getStringClaim("email")).isEqualTo("svarande@region-uppsala.test");
    }

    @Test
    void theSamePersonHasTheSameSubjectEveryTime() {
        var first = subject(loggedIn("svarande@region-uppsala.test"));
        var second = subject(loggedIn("Svarande@Region-Uppsala.test "));
        var other = subject(loggedIn("godkannare@region-uppsala.test"));

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aLoginIsRenewedWithoutThePerson() {
        var code = Tokens.code(loggedIn("analytiker@socialstyrelsen.test").leavingFor());
        var first = identity.tokens().exchange(code, Tokens.VERIFIER);

        var renewed = identity.tokens()
                .ask("portal", Map.of("grant_type", "refresh_token", "refresh_token", first.text("refresh_token")));

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(identity.tokens().claims(renewed.text("access_token")).getClaim("email"))
                .isEqualTo("analytiker@socialstyrelsen.test");
    }

    @Test
    void whoeverStealsTheCodeOnTheWayGetsNothing() {
        var code = Tokens.code(loggedIn("analytiker@socialstyrelsen.test").leavingFor());

        var stolen = identity.tokens().exchange(code, "another-proof-key-that-is-just-as-long-as-the-right-one");

        assertThat(stolen.status()).isEqualTo(400);
        assertThat(stolen.text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aLoginThatWantsToGoBackElsewhereIsRefused() {
        var path = Tokens.authorizePath().replace("127.0.0.1", "elsewhere.test");

        assertThat(identity.browser().open(path).status()).isEqualTo(400);
    }

    @Test
    void theBrowsersSessionGetsANewIdAtLogin() {
        var browser = identity.browser().open(Tokens.authorizePath());
        var before = browser.cookie("LOGIN_SESSION");

        answer(browser, "analytiker@socialstyrelsen.test", RunningIdentity.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("LOGIN_SESSION")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordIsToldAtItsField() {
        var browser =
                answer(identity.browser().open(Tokens.authorizePath()), "sekreterare@socialstyrelsen.test", "fel");

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text())
                .contains("Lösenordet stämmer inte", "aria-invalid=\"true\"", "sekreterare@socialstyrelsen.test")
                .contains("<title>Fel: Skriv ditt lösenord");
    }

    @Test
    void afterTenWrongPasswordsTheRightOneIsRefusedToo() {
        var browser = identity.browser().open(Tokens.authorizePath());
        for (var attempt = 0; attempt < 10; attempt++) {
            answer(browser.open("/login"), "kommunikator@socialstyrelsen.test", "fel");
        }

        var right = answer(
                identity.browser().open(Tokens.authorizePath()),
                "kommunikator@socialstyrelsen.test",
                RunningIdentity.PASSWORD);

        assertThat(right.status()).isEqualTo(429);
        assertThat(right.text()).contains("För många försök. Vänta 15 minuter");
    }

    @Test
    void whatIsNoAddressIsToldAtItsField() {
        var browser = identity.browser().open("/login").submit("/login", Map.of("email", "anna på regionen"));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Skriv hela e-postadressen", "value=\"anna på regionen\"");
    }

    @Test
    void loggingOutAtThePortalEndsTheLoginHere() {
        var browser = loggedIn("beslutsfattare@socialstyrelsen.test");
        var tokens = identity.tokens().exchange(Tokens.code(browser.leavingFor()), Tokens.VERIFIER);

        browser.open("/connect/logout?post_logout_redirect_uri=" + RunningIdentity.PORTAL + "&id_token_hint="
                + tokens.text("id_token"));

        assertThat(browser.leavingFor()).isEqualTo(RunningIdentity.PORTAL);
        assertThat(browser.open(Tokens.authorizePath()).path()).isEqualTo("/login");
    }

    @Test
    void loggingOutOfALoginNobodyKnowsAnyMoreLeadsBackToThePortal() {
        var browser = identity.browser().open("/connect/logout?id_token_hint=unknown");

        assertThat(browser.leavingFor()).isEqualTo(RunningIdentity.PORTAL);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        var browser = identity.browser().open("/login").forge("/login", Map.of("email", "a@b.test"));

        assertThat(browser.status()).isEqualTo(403);
    }

    @Test
    void pagesRunNoScriptAndStandInNoFrame() {
        for (var path : List.of("/login", "/post", "/there-is-no-such-page")) {
            var page = identity.browser().open(path);

            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "script-src");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Cache-Control")).contains("no-store");
            assertThat(page.text()).doesNotContain("<script", " style=", "onclick");
        }
    }

    private static Browser loggedIn(String email) {
        return answer(identity.browser().open(Tokens.authorizePath()), email, RunningIdentity.PASSWORD);
    }

    private static Browser answer(Browser browser, String email, String password) {
        return browser.submit("/login", Map.of("email", email)).submit("/login/password", Map.of("password", password));
    }

    private static String subject(Browser browser) {
        var tokens = identity.tokens().exchange(Tokens.code(browser.leavingFor()), Tokens.VERIFIER);
        return identity.tokens().claims(tokens.text("access_token")).getSubject();
    }
}
