package se.arshjul.local.identity;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What tokens say besides the usual: for whom they are, and of people the proved address and the name. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "arshjul";

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
            claims.audience(List.of(AUDIENCE));
        } else if (!context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
            return;
        }
        if (context.getPrincipal() instanceof Authentication login && login.getPrincipal() instanceof Person person) {
            claims.claim("email", person.email());
            claims.claim("email_verified", true);
            claims.claim("name", person.name());
        }
    }
}
