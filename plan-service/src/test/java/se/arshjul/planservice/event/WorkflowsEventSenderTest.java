package se.arshjul.planservice.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.grpc.client.ChannelBuilderOptions;
import org.springframework.grpc.client.GrpcChannelFactory;
import se.arshjul.runtime.machine.MachineToken;
import se.arshjul.runtime.machine.MachineTokenInterceptor;
import se.arshjul.runtime.outbox.OutboxRow;
import se.arshjul.workflow.v1.Event;
import se.arshjul.workflow.v1.EventServiceGrpc.EventServiceImplBase;
import se.arshjul.workflow.v1.PublishEventRequest;
import se.arshjul.workflow.v1.PublishEventResponse;

class WorkflowsEventSenderTest {

    private static final OutboxRow ROW = new OutboxRow(
            UUID.fromString("8b5f8a52-6c1d-4d43-9f0a-3a6d7f0f5a11"),
            "plan.commitmentsAnswered",
            "plans/nhp/implementationPlans/2027/commitmentRounds/forte-1",
            "{\"decision\":\"accepted\"}",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    private final List<String> tokensAskedFor = new CopyOnWriteArrayList<>();
    private final List<Event> taken = new CopyOnWriteArrayList<>();
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private Status answer = Status.OK;

    private HttpServer provider;
    private Server workflows;
    private ManagedChannel channel;
    private WorkflowsEventSender sender;

    @BeforeEach
    void start() throws Exception {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            tokensAskedFor.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + form);
            var body =
                    "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"scope\":\"events\",\"expires_in\":300}"
                            .formatted(tokensAskedFor.size());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        provider.start();
        var name = UUID.randomUUID().toString();
        workflows = InProcessServerBuilder.forName(name)
                .addService(new Workflows())
                .intercept(new Bearers())
                .build()
                .start();
        channel = InProcessChannelBuilder.forName(name).build();
        var uri = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
        sender = new WorkflowsEventSender(
                new Channels(channel),
                new MachineTokenInterceptor(
                        new MachineToken(new MachineToken.Client("any-service", "secret", "events", uri))));
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        workflows.shutdownNow();
        provider.stop(0);
    }

    @Test
    void theEventArrivesWholeWithAMachineToken() {
        sender.send(ROW);

        assertThat(taken).singleElement().satisfies(event -> {
            assertThat(event.getId()).isEqualTo(ROW.id().toString());
            assertThat(event.getType()).isEqualTo(ROW.type());
            assertThat(event.getSubject()).isEqualTo(ROW.subject());
            assertThat(event.getTraceparent()).isEqualTo(ROW.traceparent());
            assertThat(event.getVariables().getFieldsOrThrow("decision").getStringValue())
                    .isEqualTo("accepted");
        });
        assertThat(bearers).containsExactly("Bearer token-1");
        assertThat(tokensAskedFor)
                .containsExactly("Basic YW55LXNlcnZpY2U6c2VjcmV0 grant_type=client_credentials&scope=events");
    }

    @Test
    void aTokenThatIsNotAcceptedIsForgottenAndTheEventNotTaken() {
        answer = Status.UNAUTHENTICATED;
        assertThatExceptionOfType(StatusRuntimeException.class).isThrownBy(() -> sender.send(ROW));
        answer = Status.OK;

        sender.send(ROW);

        assertThat(bearers).containsExactly("Bearer token-1", "Bearer token-2");
        assertThat(taken).hasSize(1);
    }

    @Test
    void anEventIsNotTakenWhileTheWorkflowsAreAway() {
        answer = Status.UNAVAILABLE;

        assertThatExceptionOfType(StatusRuntimeException.class).isThrownBy(() -> sender.send(ROW));
        assertThat(taken).isEmpty();
    }

    private record Channels(ManagedChannel channel) implements GrpcChannelFactory {

        @Override
        public boolean supports(String target) {
            return target.equals("workflow");
        }

        @Override
        public ManagedChannel createChannel(String target, ChannelBuilderOptions options) {
            return channel;
        }
    }

    private final class Workflows extends EventServiceImplBase {

        @Override
        public void publishEvent(PublishEventRequest request, StreamObserver<PublishEventResponse> replies) {
            if (!answer.isOk()) {
                replies.onError(answer.asException());
                return;
            }
            taken.add(request.getEvent());
            replies.onNext(PublishEventResponse.getDefaultInstance());
            replies.onCompleted();
        }
    }

    private final class Bearers implements ServerInterceptor {

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            bearers.add(headers.get(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER)));
            return next.startCall(call, headers);
        }
    }
}
