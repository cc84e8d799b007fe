package se.arshjul.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import se.arshjul.portal.kept.KeptPosts;

/** What happens to a request that needs a login and has none: what it sent is kept, and the person goes to log in. */
final class LoginEntry implements AuthenticationEntryPoint {

    private static final String LOGIN = "/logga-in";

    private final KeptPosts kept;

    LoginEntry(KeptPosts kept) {
        this.kept = kept;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if ("POST".equals(request.getMethod())) {
            kept.keep(request);
        }
        if (request.getHeader("HX-Request") != null) {
            // htmx would follow an ordinary redirect by itself and meet the login page of another site.
            response.setHeader("HX-Redirect", LOGIN);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(LOGIN);
        }
    }
}
