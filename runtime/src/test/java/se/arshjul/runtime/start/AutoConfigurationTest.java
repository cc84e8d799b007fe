package se.arshjul.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.arshjul.runtime.access.AccessInterceptor;
import se.arshjul.runtime.access.AccessTable;
import se.arshjul.runtime.clock.ClockEndpoint;
import se.arshjul.runtime.clock.ControlledClock;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.runtime.outbox.Outbox;

class AutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    EveryProcessAutoConfiguration.class,
                    GrpcServerAutoConfiguration.class,
                    DatabaseAutoConfiguration.class));

    @Test
    void aProcessWithoutDatabaseOrServerGetsTheClockAndTheTraces() {
        var portal = new FilteredClassLoader(
                "org.springframework.jdbc",
                "org.springframework.boot.jdbc",
                "org.postgresql",
                "org.springframework.grpc.server",
                "org.springframework.boot.grpc.server",
                "org.springframework.security");

        runner.withClassLoader(portal)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(InstantSource.class)
                        .hasSingleBean(Traces.class)
                        .doesNotHaveBean(Outbox.class)
                        .doesNotHaveBean(AccessInterceptor.class));
    }

    @Test
    void theClockCanBeMovedOnlyWhereThatIsSaid() {
        runner.run(context ->
                assertThat(context).doesNotHaveBean(ControlledClock.class).doesNotHaveBean(ClockEndpoint.class));
        runner.withPropertyValues("arshjul.clock.controlled=true").run(context -> {
            assertThat(context).hasSingleBean(InstantSource.class).hasSingleBean(ClockEndpoint.class);
            assertThat(context.getBean(InstantSource.class)).isInstanceOf(ControlledClock.class);
        });
    }

    @Test
    void aServiceWhoseMethodHasNoRowDoesNotStart() {
        runner.withBean(BindableService.class, AutoConfigurationTest::service)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .hasMessageContaining("methods without a row [a.v1.A/Close]"));
    }

    @Test
    void aServiceWhoseMethodsHaveRowsStarts() {
        runner.withBean(BindableService.class, AutoConfigurationTest::service)
                .withBean(AccessTable.class, () -> AccessTable.denyByDefault().allow(method(), caller -> true))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(AccessInterceptor.class));
    }

    private static BindableService service() {
        return () -> ServerServiceDefinition.builder("a.v1.A")
                .addMethod(method(), ServerCalls.asyncUnaryCall((request, replies) -> {}))
                .build();
    }

    private static MethodDescriptor<com.google.api.Page, com.google.api.Page> method() {
        var marshaller = ProtoUtils.marshaller(com.google.api.Page.getDefaultInstance());
        return MethodDescriptor.newBuilder(marshaller, marshaller)
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName("a.v1.A/Close")
                .build();
    }
}
