package se.arshjul.local.identity;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The programs that get tokens here: the portal for people, workflows and the services that have events for themselves,
 * the rehearsal.
 */
@Configuration(proxyBeanMethods = false)
class Clients {

    /** May do what the processes need done. */
    private static final String ENGINE_SCOPE = "engine";

    /** May hand in events, and nothing else. */
    private static final String EVENTS_SCOPE = "events";

    static final String REHEARSAL = "rehearsal";

    /** The portal asks for a new one meanwhile; what is stolen is worthless soon. */
    private static final Duration LOGIN_LIFETIME = Duration.ofHours(1);

    /** A working day with its breaks. */
    private static final Duration REFRESH_LIFETIME = Duration.ofHours(12);

    private static final Duration MACHINE_LIFETIME = Duration.ofMinutes(10);

    /** Secrets are random and long, so that a slow hash protects nothing and costs every machine token a tenth. */
    private static final int CHEAP = 4;

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(CHEAP);

    @Bean
    PasswordEncoder clientSecretEncoder() {
        return encoder;
    }

    @Bean
    RegisteredClientRepository registeredClients(IdentityProperties properties) {
        var secrets = properties.secrets();
        var machines = Stream.of(
                machine("actor-service", secrets.actor(), EVENTS_SCOPE),
                machine("followup-service", secrets.followup(), EVENTS_SCOPE),
                machine("plan-service", secrets.plan(), EVENTS_SCOPE),
                machine("workflows", secrets.workflows(), ENGINE_SCOPE));
        var people = Stream.of(portal(properties), rehearsal(secrets.rehearsal()));
        return new InMemoryRegisteredClientRepository(
                Stream.concat(people, machines).toList());
    }

    private RegisteredClient portal(IdentityProperties properties) {
        var portal = properties.portal();
        return client("portal", properties.secrets().portal())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(portal.resolve("/login/oauth2/code/login").toString())
                .postLogoutRedirectUri(portal.toString())
                .postLogoutRedirectUri(portal.resolve("/").toString())
                .scopes(scopes -> scopes.addAll(Arrays.asList(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(LOGIN_LIFETIME)
                        .refreshTokenTimeToLive(REFRESH_LIFETIME)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private RegisteredClient rehearsal(String secret) {
        return client(REHEARSAL, secret)
                .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
                .scope(OidcScopes.OPENID)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(LOGIN_LIFETIME)
                        .build())
                .build();
    }

    private RegisteredClient machine(String id, String secret, String scope) {
        return client(id, secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(scope)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(MACHINE_LIFETIME)
                        .build())
                .build();
    }

    private RegisteredClient.Builder client(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(encoder.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }
}
