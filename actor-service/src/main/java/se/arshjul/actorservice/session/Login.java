package se.arshjul.actorservice.session;

import se.arshjul.runtime.access.Caller;

/** What a login vouches for: who somebody is and which address is theirs. */
record Login(String issuer, String subject, String email) {

    /** The login of the current call; refused when its address is not verified. */
    static Login of(Caller caller, String issuer) {
        if (caller.email().isEmpty()) {
            throw SessionRefusals.emailNotVerified();
        }
        return new Login(issuer, caller.subject(), caller.email());
    }
}
