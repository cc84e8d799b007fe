package se.arshjul.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import se.arshjul.runtime.refusal.Refusal;

/**
 * Keeps pages for those who act for the convening agency. The services let every body read an open survey; the agency's
 * pages about it are still not for them.
 */
@Component
public class StaffOnly implements HandlerInterceptor {

    private final Visitors visitors;

    StaffOnly(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!visitors.of(request).staff()) {
            throw Refusal.denied("NOT_ALLOWED", "The caller may not do this.", Map.of());
        }
        return true;
    }
}
