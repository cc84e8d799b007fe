package se.arshjul.portal.call;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.grpc.client.autoconfigure.GrpcClientDefaultServiceConfigCustomizer;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4jBulkheadConfigurationBuilder;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4jBulkheadProvider;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.runtime.access.AccessTable;

/** When a service is no longer asked, how many may ask it at once, and what is asked again. */
@Configuration(proxyBeanMethods = false)
class CallGuards {

    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> breakers(CallProperties limits) {
        var breaker = CircuitBreakerConfig.custom()
                // A refusal is an answer; only silence says that a service is ill.
                .recordException(Unreachable.class::isInstance)
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                // About as long as a service takes to restart.
                .waitDurationInOpenState(Duration.ofSeconds(5))
                .permittedNumberOfCallsInHalfOpenState(3)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .build();
        // Switched off in application.yaml; the builder wants one all the same.
        var time = TimeLimiterConfig.custom()
                .timeoutDuration(limits.writeDeadline())
                .build();
        return factory -> factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                .circuitBreakerConfig(breaker)
                .timeLimiterConfig(time)
                .build());
    }

    @Bean
    Customizer<Resilience4jBulkheadProvider> bulkheads(CallProperties limits) {
        var bulkhead = BulkheadConfig.custom()
                .maxConcurrentCalls(limits.concurrent())
                // When many save at once a place is free in a moment; a longer wait would only hide that a service is
                // ill.
                .maxWaitDuration(limits.placeWait())
                .build();
        return provider -> provider.configureDefault(id -> new Resilience4jBulkheadConfigurationBuilder()
                .bulkheadConfig(bulkhead)
                .build());
    }

    /** Reads are tried twice more when the service is not there; writes are repeated by the person, never by us. */
    @Bean
    GrpcClientDefaultServiceConfigCustomizer readRetries() {
        var names = Stream.of(
                        Services.SERVED,
                        PlanStubs.SERVED,
                        DraftStubs.SERVED,
                        SurveyStubs.SERVED,
                        InboxStubs.SERVED,
                        RegisterStubs.SERVED)
                .flatMap(Collection::stream)
                .map(ServiceDescriptor::getMethods)
                .flatMap(Collection::stream)
                .filter(CallGuards::reads)
                .map(method -> Map.of(
                        "service", Objects.requireNonNull(method.getServiceName()),
                        "method", Objects.requireNonNull(method.getBareMethodName())))
                .toList();
        Map<String, Object> policy = Map.of(
                "maxAttempts",
                3.0,
                "initialBackoff",
                "0.05s",
                "maxBackoff",
                "0.3s",
                "backoffMultiplier",
                2.0,
                "retryableStatusCodes",
                List.of("UNAVAILABLE"));
        return (channel, config) -> config.put("methodConfig", List.of(Map.of("name", names, "retryPolicy", policy)));
    }

    private static boolean reads(MethodDescriptor<?, ?> method) {
        return AccessTable.isReading(Objects.requireNonNull(method.getBareMethodName()));
    }
}
