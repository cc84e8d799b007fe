package se.arshjul.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** What happens when somebody has proved who they are. */
@Component
class Login {

    private final People people;
    private final LoginThrottle throttle;
    private final SecurityContextRepository logins;
    private final RequestCache interrupted;
    private final IdentityProperties properties;

    Login(
            People people,
            LoginThrottle throttle,
            SecurityContextRepository logins,
            RequestCache interrupted,
            IdentityProperties properties) {
        this.people = people;
        this.throttle = throttle;
        this.logins = logins;
        this.interrupted = interrupted;
        this.properties = properties;
    }

    /** Logs in and returns where the browser was going. */
    String complete(String email, HttpServletRequest request, HttpServletResponse answer) {
        throttle.succeeded(email);
        // What somebody else may have known as this browser's session is worth nothing from here on.
        request.changeSessionId();
        PendingLogin.forget(request.getSession());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(people.person(email).loggedIn());
        SecurityContextHolder.setContext(context);
        logins.saveContext(context, request, answer);
        var goingTo = interrupted.getRequest(request, answer);
        return goingTo == null ? properties.portal().toString() : goingTo.getRedirectUrl();
    }
}
