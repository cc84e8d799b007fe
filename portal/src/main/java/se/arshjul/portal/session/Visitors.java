package se.arshjul.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.arshjul.portal.kept.LastPerson;

/** Who looks at a page, read from the session. */
@Component
public class Visitors {

    private final LastPerson lastPerson;
    private final String homeActor;

    Visitors(LastPerson lastPerson, @Value("${arshjul.access.home-actor}") String homeActor) {
        this.lastPerson = lastPerson;
        this.homeActor = homeActor;
    }

    public Visitor of(HttpServletRequest request) {
        return Sessions.find(request)
                .map(signedIn -> Visitor.of(signedIn, lastPerson.key(signedIn.subject()), homeActor))
                .orElse(Visitor.NOBODY);
    }
}
