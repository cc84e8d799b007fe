package se.arshjul.testkit;

import io.grpc.BindableService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

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

    @Bean
    @Lazy
    AccessWalk accessWalk(GrpcChannelFactory channels, ObjectProvider<BindableService> services) {
        return new AccessWalk(
                channels.createChannel("default"), services.stream().toList());
    }

    @Bean
    @Lazy
    Operated operated(
            WebApplicationContext process, GrpcChannelFactory channels, ObjectProvider<BindableService> services) {
        return new Operated(
                MockMvcTester.from(process),
                channels.createChannel("default"),
                services.stream().toList());
    }

    @Bean
    @Lazy
    PageTokenWalk pageTokenWalk(GrpcChannelFactory channels, ObjectProvider<BindableService> services) {
        return new PageTokenWalk(
                channels.createChannel("default"), services.stream().toList());
    }
}
