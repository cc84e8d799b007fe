package se.arshjul.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import se.arshjul.portal.kept.KeptPosts;
import se.arshjul.portal.kept.LastPerson;
import se.arshjul.portal.session.SignedIn;

/** Remembers who logged in, and leads on: to what they had typed, to the page they wanted, or to the start page. */
@Component
class AfterLogin implements AuthenticationSuccessHandler {

    private final KeptPosts kept;
    private final LastPerson lastPerson;
    private final RequestCache wanted;

    AfterLogin(KeptPosts kept, LastPerson lastPerson, RequestCache wanted) {
        this.kept = kept;
        this.lastPerson = lastPerson;
        this.wanted = wanted;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var person = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        var subject = Objects.requireNonNull(person.getSubject());
        var session = request.getSession();
        // What was kept shortened the life of an empty session; this one is somebody's.
        session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
        session.setAttribute(SignedIn.ATTRIBUTE, SignedIn.as(subject, name(person), text(person.getEmail())));
        var next = next(request, response, subject);
        lastPerson.remember(response, subject);
        response.sendRedirect(next);
    }

    private String next(HttpServletRequest request, HttpServletResponse response, String subject) {
        var saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        if (kept.find(request, subject).isPresent()) {
            return "/det-du-skrev";
        }
        return saved == null ? "/" : saved.getRedirectUrl();
    }

    private static String name(OidcUser person) {
        var name = text(person.getFullName());
        return name.isEmpty() ? text(person.getEmail()) : name;
    }

    private static String text(@Nullable String claim) {
        return claim == null ? "" : claim;
    }
}
