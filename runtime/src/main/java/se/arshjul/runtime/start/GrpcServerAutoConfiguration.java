package se.arshjul.runtime.start;

import io.grpc.BindableService;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.GrpcServerFactory;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import se.arshjul.runtime.access.AccessInterceptor;
import se.arshjul.runtime.access.AccessTable;
import se.arshjul.runtime.access.CallLog;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.runtime.refusal.RefusalGrpcHandler;
import se.arshjul.runtime.token.AccessProperties;
import se.arshjul.runtime.token.TokenDecoders;
import se.arshjul.runtime.token.TokenVerifier;

/** Refusals, access and virtual threads, in a process that serves gRPC. */
@AutoConfiguration(
        before = org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration.class,
        after = EveryProcessAutoConfiguration.class)
@ConditionalOnClass({GrpcServerFactory.class, JwtDecoder.class})
@ConditionalOnBean(BindableService.class)
@EnableConfigurationProperties(AccessProperties.class)
public final class GrpcServerAutoConfiguration {

    /** Inside Boot's observation, which is 0: the metric then has the status the caller got, the log the trace. */
    private static final int CALL_LOG = 5;

    private static final int REFUSALS = 10;

    private static final int ACCESS = 20;

    @Bean
    @GlobalServerInterceptor
    @Order(CALL_LOG)
    CallLog callLog() {
        return new CallLog();
    }

    @Bean
    @GlobalServerInterceptor
    @Order(REFUSALS)
    RefusalGrpcHandler refusalGrpcHandler(Traces traces) {
        return new RefusalGrpcHandler(traces);
    }

    @Bean
    @ConditionalOnMissingBean
    TokenDecoders tokenDecoders(AccessProperties properties) {
        return TokenDecoders.remote(properties);
    }

    @Bean
    TokenVerifier tokenVerifier(TokenDecoders decoders, AccessProperties properties) {
        return new TokenVerifier(decoders, properties);
    }

    @Bean
    @GlobalServerInterceptor
    @Order(ACCESS)
    AccessInterceptor accessInterceptor(TokenVerifier tokens, AccessTable table) {
        return new AccessInterceptor(tokens::verify, table);
    }

    @Bean
    @ConditionalOnMissingBean
    AccessTable denyEverything() {
        return AccessTable.denyByDefault();
    }

    @Bean
    SmartInitializingSingleton everyMethodHasARow(AccessTable table, List<BindableService> services) {
        return () -> table.requireRowForEachMethodOf(services);
    }

    /** A call waits for the database most of its time. */
    @Bean
    @ConditionalOnMissingBean
    GrpcServerExecutorProvider virtualThreads() {
        var executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("grpc-", 0).factory());
        return () -> executor;
    }
}
