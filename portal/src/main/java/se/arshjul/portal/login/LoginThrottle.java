package se.arshjul.portal.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import se.arshjul.runtime.clock.RealTime;

/** Holds back an address that starts or ends logins too often; counted per replica, as far as memory goes. */
final class LoginThrottle extends OncePerRequestFilter {

    /** More addresses than this at once are an attack: the oldest counts are let go. */
    private static final int MOST_ADDRESSES = 10_000;

    private record Starts(Instant since, int count) {}

    private final Map<String, Starts> starts = new ConcurrentHashMap<>();
    private final int most;
    private final Duration window;

    LoginThrottle(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/oauth2/authorization/") && !path.startsWith("/login/oauth2/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A login is one start and one return.
        if (count(request.getRemoteAddr()) > 2 * most) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(window.toSeconds()));
            response.sendError(429);
            return;
        }
        chain.doFilter(request, response);
    }

    private int count(String address) {
        var now = RealTime.now();
        if (starts.size() >= MOST_ADDRESSES) {
            starts.values().removeIf(seen -> seen.since().plus(window).isBefore(now));
        }
        if (starts.size() >= MOST_ADDRESSES) {
            starts.clear();
        }
        return starts.merge(
                        address,
                        new Starts(now, 1),
                        (seen, first) -> seen.since().plus(window).isBefore(now)
                                ? first
                                : new Starts(seen.since(), seen.count() + 1))
                .count();
    }
}
