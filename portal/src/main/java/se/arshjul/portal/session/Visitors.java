package se.arshjul.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who looks at a page, read from the session. */
@Component
public class Visitors {

    private final String homeActor;

    Visitors(@Value("${arshjul.access.home-actor}") String homeActor) {
        this.homeActor = homeActor;
    }

    public Visitor of(HttpServletRequest request) {
        return Sessions.find(request)
                .map(signedIn -> Visitor.of(signedIn, homeActor))
                .orElse(Visitor.NOBODY);
    }
}
