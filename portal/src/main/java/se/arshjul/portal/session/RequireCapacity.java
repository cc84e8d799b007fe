package se.arshjul.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Before a signed-in person meets a page it is settled for whom they act: the only one, the chosen one, or none. */
@Component
public class RequireCapacity implements HandlerInterceptor {

    private final Sessions sessions;

    RequireCapacity(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var signedIn = Sessions.find(request).orElse(null);
        if (signedIn == null || signedIn.acting() != null) {
            return true;
        }
        var asked = sessions.refresh(signedIn);
        if (asked.capacities().size() == 1 && asked.named().size() == 1) {
            sessions.act(asked, asked.named().getFirst().actor());
            return true;
        }
        response.sendRedirect(page(asked) + "?nasta=" + address(request));
        return false;
    }

    private static String page(SignedIn signedIn) {
        if (signedIn.capacities().isEmpty()) {
            return "/utan-uppdrag";
        }
        return signedIn.named().isEmpty() && signedIn.claimable().size() == 1 ? "/forsta-inloggning" : "/valj-uppdrag";
    }

    private static String address(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        var query = request.getQueryString();
        return UriComponentsBuilder.fromPath(request.getRequestURI() + (query == null ? "" : "?" + query))
                .build()
                .encode()
                .toUriString()
                .replace("&", "%26");
    }
}
