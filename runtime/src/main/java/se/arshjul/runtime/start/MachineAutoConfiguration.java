package se.arshjul.runtime.start;

import io.grpc.ClientInterceptor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import se.arshjul.runtime.machine.MachineToken;
import se.arshjul.runtime.machine.MachineTokenInterceptor;

/** A name of its own for a process that calls others on nobody's behalf. */
@AutoConfiguration
@ConditionalOnClass({ClientInterceptor.class, RestClient.class})
@ConditionalOnProperty("arshjul.machine.client-id")
@EnableConfigurationProperties(MachineToken.Client.class)
public final class MachineAutoConfiguration {

    @Bean
    MachineToken machineToken(MachineToken.Client client) {
        return new MachineToken(client);
    }

    @Bean
    MachineTokenInterceptor machineTokenInterceptor(MachineToken token) {
        return new MachineTokenInterceptor(token);
    }
}
