package se.arshjul.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A rehearsal's request for the login token of an example person: token exchange with the address as subject. */
final class ExampleLogin extends OAuth2AuthorizationGrantAuthenticationToken {

    /** RFC 8693 lets a provider name token types of its own. */
    static final String EMAIL_TYPE = "urn:arshjul:token-type:email";

    private static final long serialVersionUID = 1L;

    private final String email;

    private ExampleLogin(Authentication client, String email) {
        super(AuthorizationGrantType.TOKEN_EXCHANGE, client, Map.of());
        this.email = email;
    }

    String email() {
        return email;
    }

    /** Reads such a request; leaves any other to others. */
    static final class Reader implements AuthenticationConverter {

        @Override
        public @Nullable Authentication convert(HttpServletRequest request) {
            var wanted = AuthorizationGrantType.TOKEN_EXCHANGE
                            .getValue()
                            .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))
                    && EMAIL_TYPE.equals(request.getParameter(OAuth2ParameterNames.SUBJECT_TOKEN_TYPE));
            if (!wanted) {
                return null;
            }
            var client = SecurityContextHolder.getContext().getAuthentication();
            var subjects = request.getParameterValues(OAuth2ParameterNames.SUBJECT_TOKEN);
            if (client == null || subjects == null || subjects.length != 1) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
            }
            return new ExampleLogin(client, subjects[0]);
        }
    }
}
