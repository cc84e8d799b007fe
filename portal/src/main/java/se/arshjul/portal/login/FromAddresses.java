package se.arshjul.portal.login;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Lets in who comes from the operators' own networks: metrics are not for the public. Whoever comes through a proxy that
 * is not trusted is nobody known, however near the proxy stands.
 */
final class FromAddresses implements AuthorizationManager<RequestAuthorizationContext> {

    private final List<IpAddressMatcher> networks;

    FromAddresses(List<String> networks) {
        this.networks = networks.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var address = request.getRemoteAddr();
        return new AuthorizationDecision(request.getHeader("X-Forwarded-For") == null
                && networks.stream().anyMatch(network -> network.matches(address)));
    }
}
