package se.arshjul.portal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.request.RequestContextHolder;

/** Before each test every fake is served as it was in the beginning, and every breaker is closed. */
public final class FreshFakes implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        // A page that failed in an earlier test leaves its request behind, and what it remembers of silent services.
        RequestContextHolder.resetRequestAttributes();
        FakeSurroundings.serveNothing();
        context.getBeansOfType(Fake.class).values().forEach(fake -> {
            fake.reset();
            FakeSurroundings.serve(fake);
        });
        context.getBean(CircuitBreakerRegistry.class).getAllCircuitBreakers().forEach(FreshFakes::close);
        // Spring's csrf() leaves its own repository behind, also for requests that bring a real token.
        context.getBean("springSecurityFilterChain", FilterChainProxy.class).getFilters("/").stream()
                .filter(CsrfFilter.class::isInstance)
                .forEach(filter -> ReflectionTestUtils.setField(
                        filter, "tokenRepository", context.getBean(CsrfTokenRepository.class)));
        FakeSurroundings.LOGIN.nextIs("svarande-uppsala", "Svarande, Region Uppsala", "svarande@region-uppsala.test");
    }

    /** One that is open has planned to let calls through again: a reset alone leaves that to happen in a later test. */
    private static void close(CircuitBreaker breaker) {
        breaker.transitionToClosedState();
        breaker.reset();
    }
}
