package se.arshjul.portal.language;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.portal.session.Onward;

/** Where the language is chosen: the choice is kept in a cookie, and the reader comes back to the page. */
@Controller
class LanguagePages {

    private static final Duration KEPT = Duration.ofDays(365);

    private final boolean secure;

    LanguagePages(@Value("${arshjul.web.secure-cookies}") boolean secure) {
        this.secure = secure;
    }

    @GetMapping("/sprak/{code}")
    ResponseEntity<Void> choose(@PathVariable String code, @RequestParam(defaultValue = "/") String till) {
        var language = Language.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var cookie = ResponseCookie.from(ReaderLanguage.COOKIE, language.code())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, Onward.path(till))
                .build();
    }
}
