package se.arshjul.actorservice.session;

import java.util.Map;
import se.arshjul.actorservice.actor.ActorRefusals;
import se.arshjul.runtime.refusal.Refusal;

/** Every no on the way from a login to permission. */
final class SessionRefusals {

    private SessionRefusals() {}

    static Refusal emailNotVerified() {
        return Refusal.denied("EMAIL_NOT_VERIFIED", "The login does not vouch for the address.", Map.of());
    }

    /** Says nothing of whether the body exists. */
    static Refusal notAllowed() {
        return ActorRefusals.notAllowed();
    }
}
