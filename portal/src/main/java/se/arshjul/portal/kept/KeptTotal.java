package se.arshjul.portal.kept;

import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How much is kept in all sessions of this process together. */
@Component
class KeptTotal implements HttpSessionAttributeListener {

    /** A crowd that is logged out at once must not take the memory from those who are signed in. */
    private static final int MOST_BYTES = 10_000_000;

    private final AtomicLong bytes = new AtomicLong();

    /** How many bytes more are kept. */
    long left() {
        return MOST_BYTES - bytes.get();
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        bytes.addAndGet(size(event.getValue()));
    }

    /** Also when a session ends, by itself or by a logout. */
    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        bytes.addAndGet(-size(event.getValue()));
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        var now = event.getSession().getAttribute(event.getName());
        bytes.addAndGet(size(now) - size(event.getValue()));
    }

    private static int size(Object value) {
        return value instanceof KeptPost post ? post.size() : 0;
    }
}
