package se.arshjul.testkit;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import se.arshjul.runtime.token.TokenDecoders;

/** Lets a process believe the tokens of {@link As}; {@link ServiceTest} has it already. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    @Bean
    TokenDecoders testTokenDecoders() {
        return As.decoders();
    }
}
