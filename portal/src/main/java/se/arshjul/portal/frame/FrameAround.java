package se.arshjul.portal.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.context.LazyContextVariable;
import se.arshjul.portal.session.Visitor;
import se.arshjul.portal.session.Visitors;
import se.arshjul.runtime.calendar.WorkingDays;

/**
 * Puts {@code frame} and {@code visitor} within reach of every template, also of the pages that say what went wrong.
 * Both are made when the page is drawn, because handling the request may have changed for whom the person acts.
 */
@Component
class FrameAround extends OncePerRequestFilter {

    private final InstantSource clock;
    private final Visitors visitors;
    private final ContactProperties contact;
    private final MessageSource texts;
    private final boolean catalogue;

    FrameAround(
            InstantSource clock,
            Visitors visitors,
            ContactProperties contact,
            MessageSource texts,
            @Value("${arshjul.catalogue.enabled}") boolean catalogue) {
        this.clock = clock;
        this.visitors = visitors;
        this.contact = contact;
        this.texts = texts;
        this.catalogue = catalogue;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute("visitor", lazy(() -> visitors.of(request)));
        request.setAttribute("frame", lazy(() -> frame(request, visitors.of(request))));
        chain.doFilter(request, response);
    }

    /** What was refused before it came here still becomes a page. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Frame frame(HttpServletRequest request, Visitor visitor) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed.toString();
        var address = address(request, path);
        var today = WorkingDays.dateOf(clock.instant());
        return Frame.of(today, visitor, path, address, contact(address), catalogue, stays(request));
    }

    private static int stays(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    /** Names the page without its query: what somebody has searched for goes into no letter unasked. */
    private Contact contact(String address) {
        var about = new Object[] {address.replaceFirst("\\?.*", "")};
        return Contact.about(
                contact.replyTo(), texts.getMessage("layout.contact.about", about, LocaleContextHolder.getLocale()));
    }

    /** Where the page can be opened again; one that answers what was sent, where the form stood. */
    private static String address(HttpServletRequest request, String path) {
        var from = request.getHeader(HttpHeaders.REFERER);
        if ("POST".equals(request.getMethod()) && from != null) {
            return from.replaceFirst("^[a-z]+://[^/]*", "");
        }
        var query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    private static <T> LazyContextVariable<T> lazy(Supplier<T> value) {
        return new LazyContextVariable<>() {
            @Override
            protected T loadValue() {
                return value.get();
            }
        };
    }
}
