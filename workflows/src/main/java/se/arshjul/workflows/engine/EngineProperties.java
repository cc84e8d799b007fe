package se.arshjul.workflows.engine;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the engine is and how fast it is fed.
 *
 * @param grpcAddress {@code http} without and {@code https} with TLS
 * @param publishInFlight messages on their way at once; at 64 a broker refused a third of them, at 16 none
 * @param publishPerSecond messages in a second; a broker on two cores took 230
 */
@ConfigurationProperties("arshjul.engine")
public record EngineProperties(
        @DefaultValue("http://127.0.0.1:26500") URI grpcAddress,
        @DefaultValue("16") int publishInFlight,
        @DefaultValue("200") int publishPerSecond) {}
