package se.arshjul.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * CSRF tokens in a cookie that belongs to the browser, not to the session: a form opened before the session ended, or
 * in another tab before a new login, can still be sent. The cookie cannot be read by script, is bound to this host
 * where cookies are secure, and requests that a browser marks as coming from elsewhere are refused besides.
 */
final class LastingCsrfTokens implements CsrfTokenRepository {

    private final CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();

    LastingCsrfTokens(boolean secure) {
        cookies.setCookieName(secure ? "__Host-csrf" : "csrf");
        cookies.setCookieCustomizer(
                cookie -> cookie.secure(secure).httpOnly(true).sameSite("Lax").path("/"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookies.generateToken(request);
    }

    /** Login and logout ask to remove the token; that is what would make older forms worthless. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            cookies.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.loadToken(request);
    }
}
