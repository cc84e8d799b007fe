package se.arshjul.local.identity;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has said who they are and not yet proved it; kept in the browser's session.
 *
 * @param code the latest one sent, if any
 */
record PendingLogin(String email, @Nullable OneTimeCode code) {

    private static final String ATTRIBUTE = PendingLogin.class.getName();

    static Optional<PendingLogin> in(HttpSession session) {
        return Optional.ofNullable((PendingLogin) session.getAttribute(ATTRIBUTE));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    PendingLogin with(OneTimeCode sent) {
        return new PendingLogin(email, sent);
    }
}
