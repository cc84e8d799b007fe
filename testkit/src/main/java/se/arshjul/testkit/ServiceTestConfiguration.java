package se.arshjul.testkit;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What a service gets instead of the outside world in {@link ServiceTest}. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestTokens.class)
class ServiceTestConfiguration {

    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    static StubRegistrar stubRegistrar() {
        return new StubRegistrar();
    }
}
