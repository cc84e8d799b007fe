package se.arshjul.portal.session;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Whoever is about to be logged out, and says so in time, stays. */
@Controller
class StayPages {

    /** That it was asked for is what prolongs the session. */
    @PostMapping("/fortsatt-inloggad")
    ResponseEntity<Void> stay() {
        return ResponseEntity.noContent().build();
    }
}
