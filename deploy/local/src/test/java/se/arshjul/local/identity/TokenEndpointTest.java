package se.arshjul.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.local.RunningIdentity;
import se.arshjul.local.Tokens;
import se.arshjul.local.client.TokenExchange;

@Execution(ExecutionMode.CONCURRENT)
class TokenEndpointTest {

    private static final RunningIdentity identity = RunningIdentity.shared();

    @ParameterizedTest
    @CsvSource({"workflows, engine", "actor-service, events", "plan-service, events", "followup-service, events"})
    void aMachineProvesItselfByItsSecret(String client, String scope) throws ParseException {
        var answer = identity.tokens().ask(client, Map.of("grant_type", "client_credentials", "scope", scope));

        var claims = identity.tokens().claims(answer.text("access_token"));
        assertThat(claims.getSubject()).isEqualTo(client);
        assertThat(claims.getAudience()).containsExactly("arshjul");
        assertThat(claims.getStringListClaim("scope")).containsExactly(scope);
        assertThat(claims.getClaim("email")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "workflows, events",
        "actor-service, engine",
        "plan-service, engine",
        "followup-service, engine",
        "portal, events"
    })
    void noProgramGetsAnothersScope(String client, String scope) {
        var answer = identity.tokens().ask(client, Map.of("grant_type", "client_credentials", "scope", scope));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void whoCallsNobodyInItsOwnNameHasNoClient() {
        var answer = identity.tokens().ask("meeting-service", Map.of("grant_type", "client_credentials"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aWrongSecretGetsNothing() {
        var answer = identity.tokens().ask("workflows", "guessed", Map.of("grant_type", "client_credentials"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aRehearsalLogsInAnExamplePersonByAddress() throws ParseException {
        var exchange = new TokenExchange(identity.address(), "secret-of-rehearsal", HttpClient.newHttpClient());

        var login = identity.tokens().claims(exchange.loginToken("godkannare@kommun-umea.test"));

        assertThat(login.getAudience()).containsExactly("arshjul");
        assertThat(login.getStringClaim("email")).isEqualTo("godkannare@kommun-umea.test");
        assertThat(login.getBooleanClaim("email_verified")).isTrue();
        assertThat(login.getStringClaim("name")).isEqualTo("Godkännare, Umeå kommun");
    }

    @Test
    void aRehearsalIsTheSamePersonAsTheLogin() {
        var byExchange =
                identity.tokens().claims(exchanged("svarande@region-skane.test").text("access_token"));
        var browser = identity.browser()
                .open(Tokens.authorizePath())
                .submit("/login", Map.of("email", "svarande@region-skane.test"))
                .submit("/login/password", Map.of("password", RunningIdentity.PASSWORD));
        var byLogin = identity.tokens().exchange(Tokens.code(browser.leavingFor()), Tokens.VERIFIER);

        assertThat(identity.tokens().claims(byLogin.text("access_token")).getSubject())
                .isEqualTo(byExchange.getSubject());
    }

    @Test
    void aRehearsalIsNobodyReal() {
        assertThat(exchanged("anna@region-uppsala.se").text("error")).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "workflows"})
    void nobodyButARehearsalLogsOthersIn(String client) {
        var answer = identity.tokens().ask(client, form("svarande@region-skane.test"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("unauthorized_client");
    }

    private static Tokens.Answer exchanged(String email) {
        return identity.tokens().ask("rehearsal", form(email));
    }

    private static Map<String, String> form(String email) {
        return Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", email,
                "subject_token_type", "urn:arshjul:token-type:email");
    }
}
