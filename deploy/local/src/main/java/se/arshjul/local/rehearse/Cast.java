package se.arshjul.local.rehearse;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.arshjul.actor.v1.IssuePermissionRequest;
import se.arshjul.actor.v1.Permission;
import se.arshjul.actor.v1.SessionServiceGrpc;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;

/** The people of the example, each with the permission that the portal would have got for them. */
final class Cast implements AutoCloseable {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    /** Permissions last ten minutes; a new one well before that never runs out within a call. */
    private static final Duration PERMISSION_AGE = Duration.ofMinutes(5);

    /** Logins last an hour, which a long rehearsal outlives. */
    private static final Duration LOGIN_AGE = Duration.ofMinutes(30);

    /**
     * A call waits so long for its answer, also for a service that is being started again. A channel tries again ever
     * more seldom, at last every other minute: with less, a call can fail that nothing has stood in the way of.
     */
    private static final long CALL_SECONDS = TimeUnit.MINUTES.toSeconds(3);

    private record Held(String token, long sinceNanos) {}

    private final Platform platform;
    private final Map<String, Held> logins = new ConcurrentHashMap<>();
    private final Map<Part, ManagedChannel> channels = new ConcurrentHashMap<>();
    private final Map<String, Held> permissions = new ConcurrentHashMap<>();

    Cast(Platform platform) {
        this.platform = platform;
    }

    /** A channel to a service on which a person of the agency calls, known by the first part of the address. */
    Channel staff(String person, Part service) {
        return as(person + "@socialstyrelsen.test", "actors/socialstyrelsen", service);
    }

    /** A channel to a service on which a person calls who acts for a body. */
    Channel as(String email, String actor, Part service) {
        return ClientInterceptors.intercept(channel(service), new Bearer(() -> permission(email, actor)));
    }

    /** A channel to the register on which somebody calls who has logged in and acts for nobody yet. */
    Channel loggedIn(String email) {
        return ClientInterceptors.intercept(channel(Part.ACTOR), new Bearer(() -> login(email)));
    }

    private String login(String email) {
        return young(logins, email, LOGIN_AGE, () -> platform.tokens().loginToken(email));
    }

    private String permission(String email, String actor) {
        return young(permissions, email + " " + actor, PERMISSION_AGE, () -> issue(email, actor));
    }

    private static String young(Map<String, Held> tokens, String key, Duration age, Supplier<String> anew) {
        return tokens.compute(
                        key,
                        (same, held) -> held == null || System.nanoTime() - held.sinceNanos() > age.toNanos()
                                ? new Held(anew.get(), System.nanoTime())
                                : held)
                .token();
    }

    private String issue(String email, String actor) {
        Permission permission = SessionServiceGrpc.newBlockingStub(loggedIn(email))
                .issuePermission(
                        IssuePermissionRequest.newBuilder().setActor(actor).build());
        return permission.getToken();
    }

    private ManagedChannel channel(Part service) {
        return channels.computeIfAbsent(
                service,
                part -> ManagedChannelBuilder.forTarget(platform.addresses().grpc(part))
                        .usePlaintext()
                        .build());
    }

    @Override
    public void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
    }

    /** Sends a token along, and sets the deadline. */
    private record Bearer(Supplier<String> token) implements ClientInterceptor {

        @Override
        public <Q, P> ClientCall<Q, P> interceptCall(MethodDescriptor<Q, P> method, CallOptions options, Channel next) {
            var patient = options.withWaitForReady().withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS);
            return new SimpleForwardingClientCall<>(next.newCall(method, patient)) {

                @Override
                public void start(Listener<P> listener, Metadata headers) {
                    headers.put(AUTHORIZATION, "Bearer " + token.get());
                    super.start(listener, headers);
                }
            };
        }
    }
}
