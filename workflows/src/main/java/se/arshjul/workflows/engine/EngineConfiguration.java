package se.arshjul.workflows.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's client: gRPC only, so that the same code runs on every engine from 8.5 to 8.9. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** A restarting broker answers within this; whoever asked tries again later. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    CamundaClient engine(EngineProperties properties) {
        return CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(properties.grpcAddress())
                .preferRestOverGrpc(false)
                .defaultJobWorkerName("workflows")
                .defaultJobWorkerStreamEnabled(true)
                .defaultRequestTimeout(REQUEST_TIMEOUT)
                // A job waits for a service or the mail server most of its time.
                .jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true)
                .build();
    }
}
