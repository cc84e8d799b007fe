package se.arshjul.portal.login;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The content security policy: our own files and nothing else, no inline script, no inline style. */
final class ContentPolicy {

    private ContentPolicy() {}

    /**
     * A form whose session has ended is led on to the login, and browsers hold that redirect against the policy too:
     * hence the issuer among the places a form may lead.
     */
    static String text(String loginIssuer, List<String> formTargets) {
        Set<String> targets = new LinkedHashSet<>(List.of("'self'", origin(loginIssuer)));
        formTargets.forEach(target -> targets.add(origin(target)));
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self'",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action " + String.join(" ", targets));
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
