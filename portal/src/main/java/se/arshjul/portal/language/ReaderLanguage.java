package se.arshjul.portal.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language that the reader has chosen. An agency's language is Swedish by law: what the browser prefers changes
 * nothing, and who has chosen nothing reads Swedish.
 */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {

    /** The cookie that holds the choice. */
    static final String COOKIE = "sprak";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        return chosen == null
                ? Language.SWEDISH.locale()
                : Language.of(chosen.getValue()).orElse(Language.SWEDISH).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen on a page of its own");
    }
}
