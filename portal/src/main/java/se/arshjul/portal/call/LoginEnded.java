package se.arshjul.portal.call;

import org.springframework.security.core.AuthenticationException;

/** The login behind the session is no longer good: the person logs in anew, and what they sent is kept. */
public final class LoginEnded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    public LoginEnded(String why) {
        super(why);
    }
}
