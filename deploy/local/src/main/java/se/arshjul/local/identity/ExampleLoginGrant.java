package se.arshjul.local.identity;

import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Gives a rehearsal the login token of an example person. */
class ExampleLoginGrant implements AuthenticationProvider {

    /** Reserved for tests (RFC 6761): nobody real has such an address. */
    private static final String NOBODY_REAL = ".test";

    private final People people;
    private final OAuth2TokenGenerator<?> tokens;

    ExampleLoginGrant(People people, OAuth2TokenGenerator<?> tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return ExampleLogin.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var request = (ExampleLogin) authentication;
        if (!(request.getPrincipal() instanceof OAuth2ClientAuthenticationToken caller)
                || !(caller.getRegisteredClient() instanceof RegisteredClient client)
                || !client.getClientId().equals(Clients.REHEARSAL)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        var person = People.address(request.email())
                .filter(email -> email.endsWith(NOBODY_REAL))
                .map(people::person)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        return answer(client, caller, token(request, client, person));
    }

    private OAuth2AccessToken token(ExampleLogin request, RegisteredClient client, Person person) {
        OAuth2TokenContext context = DefaultOAuth2TokenContext.builder()
                .registeredClient(client)
                .principal(person.loggedIn())
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorizedScopes(Set.of(OidcScopes.OPENID))
                .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
                .authorizationGrant(request)
                .build();
        if (!(tokens.generate(context) instanceof Jwt jwt)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
        }
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                jwt.getTokenValue(),
                jwt.getIssuedAt(),
                jwt.getExpiresAt(),
                context.getAuthorizedScopes());
    }

    private static Authentication answer(
            RegisteredClient client, OAuth2ClientAuthenticationToken caller, OAuth2AccessToken token) {
        return new OAuth2AccessTokenAuthenticationToken(
                client,
                caller,
                token,
                null,
                Map.of("issued_token_type", "urn:ietf:params:oauth:token-type:access_token"));
    }
}
