package se.arshjul.portal.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who was last signed in on this browser, as a salted mark in a cookie that outlives the session on the server. It
 * names nobody and opens nothing; it only tells one person's text from another's, and a person's from a stranger's.
 */
@Component
public class LastPerson {

    private static final String COOKIE = "person";

    private final boolean secure;
    private final SecretKeySpec key;

    /** The login's secret is what every replica has and no stranger: what is signed with it outlives a restart. */
    LastPerson(
            @Value("${arshjul.web.secure-cookies}") boolean secure,
            @Value("${spring.security.oauth2.client.registration.login.client-secret}") String secret) {
        this.secure = secure;
        this.key = new SecretKeySpec(("last person " + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Leaves the mark when somebody has logged in. */
    public void remember(HttpServletResponse response, String subject) {
        var salt = UUID.randomUUID().toString();
        var mark = salt + "." + sign(salt + subject);
        var cookie = ResponseCookie.from(COOKIE, mark + "." + sign(mark))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The mark that the portal has left on this browser; empty when there is none or somebody else has made it. */
    String mark(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        var value = cookie == null ? "" : cookie.getValue();
        var end = value.lastIndexOf('.');
        var mark = value.substring(0, Math.max(end, 0));
        return same(sign(mark), value.substring(end + 1)) ? mark : "";
    }

    boolean is(String mark, String subject) {
        var salt = mark.substring(0, Math.max(mark.indexOf('.'), 0));
        return same(salt + "." + sign(salt + subject), mark);
    }

    /** Stands for a person in what their own browser keeps, with every login the same, and tells nobody who it is. */
    public String key(String subject) {
        return sign("key " + subject);
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", absent);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
