package se.arshjul.portal;

import io.grpc.BindableService;
import io.grpc.Grpc;
import io.grpc.HandlerRegistry;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerMethodDefinition;
import io.grpc.util.MutableHandlerRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import se.arshjul.actor.v1.ContactConfirmation;
import se.arshjul.actor.v1.ContactConfirmationServiceGrpc;
import se.arshjul.testkit.TestClock;

/** What stands around the portal in a test: one gRPC server with every fake on it, and an identity provider. */
public final class FakeSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> TRACEPARENT =
            Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);
    /** What answers for every service that a test has not served a fake of its own for. */
    public static final FakePlatform PLATFORM = new FakePlatform();

    private static final TestClock CLOCK = new TestClock();
    private static final MutableHandlerRegistry FAKES = new MutableHandlerRegistry();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, String> TRACES = new ConcurrentHashMap<>();
    private static final Server SERVER = start();
    public static final FakeLogin LOGIN = FakeLogin.start();

    private static Server start() {
        try {
            return Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                    .fallbackHandlerRegistry(new FirstFakes())
                    .build()
                    .start();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("testClock", CLOCK);
        var values = Stream.of("actor", "plan", "followup", "workflow")
                .map(service ->
                        "spring.grpc.client.channel." + service + ".target=static://127.0.0.1:" + SERVER.getPort())
                .toList();
        TestPropertyValues.of(values)
                .and(
                        "arshjul.access.login-issuer=" + LOGIN.issuer(),
                        "arshjul.catalogue.enabled=true",
                        "arshjul.letter.reply-to=patientsakerhet@socialstyrelsen.test",
                        // The fakes are services of this context, which itself serves none.
                        "spring.autoconfigure.exclude=se.arshjul.runtime.start.GrpcServerAutoConfiguration",
                        // Many tests log in, all from one address.
                        "arshjul.web.login-starts=1000",
                        "arshjul.web.secure-cookies=false",
                        // A busy build machine is not a silent service.
                        "arshjul.calls.part-deadline=5s",
                        "arshjul.calls.write-deadline=10s",
                        "arshjul.calls.place-wait=10s")
                .applyTo(context);
    }

    /** Takes away what tests before this one have served, and the days that they have let pass. */
    static void serveNothing() {
        CLOCK.set(TestClock.START);
        FAKES.getServices().forEach(FAKES::removeService);
        PLATFORM.reset();
        EmptyReplies.aboutDrafts(PLATFORM);
        // Nobody is asked whether their contacts are right unless a test says so.
        PLATFORM.answer(
                ContactConfirmationServiceGrpc.getGetContactConfirmationMethod(),
                ContactConfirmation.getDefaultInstance());
    }

    /** A fake that is served answers; the platform answers for all others. */
    private static final class FirstFakes extends HandlerRegistry {

        @Override
        public @Nullable ServerMethodDefinition<?, ?> lookupMethod(String method, @Nullable String authority) {
            var served = FAKES.lookupMethod(method, authority);
            return served == null ? PLATFORM.lookupMethod(method, authority) : served;
        }
    }

    /** Serves this one instead of the other of its kind, until the test is over. */
    public static void serve(BindableService fake) {
        FAKES.addService(ServerInterceptors.intercept(fake, new RememberHeaders()));
    }

    /** The token of the last call of a method, such as {@code ListCapacities}; empty when it came without. */
    public static String tokenOf(String method) {
        return TOKENS.getOrDefault(method, "");
    }

    /** The W3C trace context of the last call of a method; empty when it came without. */
    public static String traceOf(String method) {
        return TRACES.getOrDefault(method, "");
    }

    /** Notes with which token and in which trace a method was called. */
    private static final class RememberHeaders implements ServerInterceptor {

        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            var method = String.valueOf(call.getMethodDescriptor().getBareMethodName());
            var token = headers.get(AUTHORIZATION);
            TOKENS.put(method, token == null ? "" : token.replaceFirst("^Bearer ", ""));
            var trace = headers.get(TRACEPARENT);
            TRACES.put(method, trace == null ? "" : trace);
            return next.startCall(call, headers);
        }
    }
}
