package se.arshjul.portal.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who was last signed in on this browser, as a salted mark in a cookie that outlives the session on the server. It
 * names nobody and opens nothing; it only tells one person's text from another's.
 */
@Component
public class LastPerson {

    private static final String COOKIE = "person";

    private final boolean secure;

    LastPerson(@Value("${arshjul.web.secure-cookies}") boolean secure) {
        this.secure = secure;
    }

    /** Leaves the mark when somebody has logged in. */
    public void remember(HttpServletResponse response, String subject) {
        var salt = UUID.randomUUID().toString();
        var cookie = ResponseCookie.from(COOKIE, salt + "." + hash(salt, subject))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    String mark(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    static boolean is(String mark, String subject) {
        var dot = mark.indexOf('.');
        return dot > 0 && mark.substring(dot + 1).equals(hash(mark.substring(0, dot), subject));
    }

    private static String hash(String salt, String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((salt + subject).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every JDK has SHA-256", absent);
        }
    }
}
