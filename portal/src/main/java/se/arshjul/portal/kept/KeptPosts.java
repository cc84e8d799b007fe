package se.arshjul.portal.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import se.arshjul.runtime.clock.RealTime;

/** Keeps what was sent after the session had ended, for the person who sent it and for nobody else. */
@Component
public class KeptPosts implements HandlerInterceptor {

    private static final String ATTRIBUTE = "keptPost";
    /** A long answer with all its fields; more would let strangers fill the memory with empty sessions. */
    private static final int MOST_BYTES = 100_000;

    private static final Duration KEPT = Duration.ofMinutes(30);

    private final LastPerson lastPerson;
    private final KeptTotal total;

    KeptPosts(LastPerson lastPerson, KeptTotal total) {
        this.lastPerson = lastPerson;
        this.total = total;
    }

    /**
     * Keeps the fields of this request, or why they could not be kept; a browser on which nobody was signed in has
     * nothing to keep.
     */
    public void keep(HttpServletRequest request) {
        var person = lastPerson.mark(request);
        var fields = KeptPost.fields(request.getParameterMap());
        var files = SentFiles.names(request);
        if (person.isEmpty() || fields.isEmpty() && files.isEmpty()) {
            return;
        }
        // What this browser had kept before gives its room.
        drop(request);
        var post = fitting(new KeptPost(request.getRequestURI(), fields, files, from(request), person, RealTime.now()));
        var session = request.getSession();
        session.setMaxInactiveInterval((int) KEPT.toSeconds());
        session.setAttribute(ATTRIBUTE, post);
    }

    /** The page that the browser says it was on, within the portal; the start page where it says nothing. */
    private static String from(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        try {
            var path = referer == null ? null : new URI(referer).getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (URISyntaxException forged) {
            return "/";
        }
    }

    private KeptPost fitting(KeptPost post) {
        if (post.size() > MOST_BYTES) {
            return post.lost(KeptPost.Loss.LARGE);
        }
        return post.size() <= total.left() ? post : post.lost(KeptPost.Loss.FULL);
    }

    /** What was kept for this person; another's is forgotten. */
    public Optional<KeptPost> find(HttpServletRequest request, String subject) {
        var session = request.getSession(false);
        var kept = session == null ? null : (KeptPost) session.getAttribute(ATTRIBUTE);
        if (session == null || kept == null) {
            return Optional.empty();
        }
        if (!lastPerson.is(kept.person(), subject)
                || RealTime.now().isAfter(kept.at().plus(KEPT))) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.empty();
        }
        return Optional.of(kept);
    }

    public void drop(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** What this request sent, for a page that says why it was not taken. */
    public static Optional<KeptPost> sent(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return Optional.empty();
        }
        var fields = KeptPost.fields(request.getParameterMap());
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptPost(
                        request.getRequestURI(), fields, SentFiles.names(request), from(request), "", RealTime.now()));
    }

    /** Once the kept form has been taken there is nothing left to keep. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getParameter("_kept") != null && response.getStatus() < 400 && failure == null) {
            drop(request);
        }
    }
}
