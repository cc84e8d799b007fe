package se.arshjul.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;
import se.arshjul.portal.call.LoginEnded;

/** The access token of the login, renewed while the provider allows it. It says who somebody is and nothing else. */
@Component
class LoginToken {

    private final OAuth2AuthorizedClientManager logins;

    LoginToken(OAuth2AuthorizedClientManager logins) {
        this.logins = logins;
    }

    String current() {
        var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            throw new LoginEnded("nobody is logged in");
        }
        var asked = OAuth2AuthorizeRequest.withClientRegistrationId("login")
                .principal(person)
                .attribute(HttpServletRequest.class.getName(), request.getRequest())
                .attribute(HttpServletResponse.class.getName(), Objects.requireNonNull(request.getResponse()))
                .build();
        // A refresh token is taken once: of two tabs the second waits and finds what the first has fetched.
        synchronized (WebUtils.getSessionMutex(request.getRequest().getSession())) {
            return token(asked);
        }
    }

    private String token(OAuth2AuthorizeRequest asked) {
        try {
            var client = logins.authorize(asked);
            if (client == null) {
                throw new LoginEnded("no login in this session");
            }
            return client.getAccessToken().getTokenValue();
        } catch (OAuth2AuthorizationException ended) {
            throw new LoginEnded(ended.getError().getErrorCode());
        }
    }
}
