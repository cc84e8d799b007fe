package se.arshjul.followupservice.revisit;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.request.RequestName;

/** The marks of a draft, for commands that end it. */
@Component
public class Revisits {

    private final RevisitRepository revisits;

    Revisits(RevisitRepository revisits) {
        this.revisits = revisits;
    }

    /** The draft of a locked request is one no longer: there is nothing to come back to. */
    public void clear(RequestName request) {
        revisits.deleteAll(request);
    }
}
