package se.arshjul.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.arshjul.local.Browser;
import se.arshjul.local.RunningIdentity;
import se.arshjul.local.Tokens;

@Execution(ExecutionMode.CONCURRENT)
class CodeLoginTest {

    private static final Pattern CODE = Pattern.compile("är (\\d{3} \\d{3})\\.");

    private static final RunningIdentity identity = RunningIdentity.shared();

    @Test
    void whoeverReadsAMailboxCanLogInWithItsAddress() throws ParseException {
        var email = "patientsakerhet@kommun-ydre.test";
        var browser = asked(email).submit("/login/code", Map.of("code", codeMailedTo(email)));

        var tokens = identity.tokens().exchange(Tokens.code(browser.leavingFor()), Tokens.VERIFIER);

        var login = identity.tokens().claims(tokens.text("access_token"));
        assertThat(login.getStringClaim("email")).isEqualTo(email);
        assertThat(login.getBooleanClaim("email_verified")).isTrue();
    }

    @Test
    void aPersonWithAPasswordCanAskForACodeInstead() {
        var email = "svarande@region-halland.test";
        var browser = identity.browser()
                .open(Tokens.authorizePath())
                .submit("/login", Map.of("email", email))
                .submit("/login/code/send", Map.of())
                .submit("/login/code", Map.of("code", codeMailedTo(email)));

        assertThat(browser.leavingFor().toString()).startsWith(Tokens.CALLBACK);
    }

    @Test
    void aCodeIsOfNoUseInAnotherBrowser() {
        var email = "patientsakerhet@kommun-asele.test";
        asked(email);
        var code = codeMailedTo(email);
        var other = asked(email);

        other.submit("/login/code", Map.of("code", code));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Koden stämmer inte");
    }

    @Test
    void afterFiveWrongAttemptsTheRightCodeIsRefusedToo() {
        var email = "patientsakerhet@kommun-arjang.test";
        var browser = asked(email);
        for (var attempt = 0; attempt < 5; attempt++) {
            browser.submit("/login/code", Map.of("code", "fel"));
        }

        browser.submit("/login/code", Map.of("code", codeMailedTo(email)));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Koden gäller inte längre. Be om en ny kod.");
    }

    @Test
    void anAddressNobodyHasIsToldAtItsField() {
        var browser = asked("okand@kommun-ydre.test");

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Det gick inte att skicka en kod till okand@kommun-ydre.test");
    }

    @Test
    void aMailboxIsNotFloodedWithCodes() {
        var browser = asked("many@kommun-ydre.test");
        for (var more = 0; more < 4; more++) {
            browser.submit("/login/code/send", Map.of());
        }

        browser.submit("/login/code/send", Map.of());

        assertThat(browser.status()).isEqualTo(429);
        assertThat(identity.mails().all())
                .filteredOn(mail -> mail.recipients().contains("many@kommun-ydre.test"))
                .hasSize(5);
    }

    @Test
    void readingThePageAgainSendsNothing() {
        var browser = asked("once@kommun-ydre.test");

        browser.open("/login/code").open("/login/code");

        assertThat(browser.text()).contains("Vi har mejlat en kod till");
        assertThat(identity.mails().all())
                .filteredOn(mail -> mail.recipients().contains("once@kommun-ydre.test"))
                .hasSize(1);
    }

    private static Browser asked(String email) {
        return identity.browser().open(Tokens.authorizePath()).submit("/login", Map.of("email", email));
    }

    private static String codeMailedTo(String email) {
        var mail = identity.mails().all().reversed().stream()
                .filter(candidate -> candidate.recipients().contains(email))
                .findFirst()
                .orElseThrow();
        var code = CODE.matcher(identity.mails().text(mail.id()));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
