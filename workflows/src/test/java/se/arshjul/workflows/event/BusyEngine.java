package se.arshjul.workflows.event;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageResponse;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The door of an engine that has more to do than it takes, as a broker says so, until it has caught up. */
final class BusyEngine extends GatewayGrpc.GatewayImplBase implements AutoCloseable {

    private final AtomicInteger refusals;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Server server;

    BusyEngine(int refusals) {
        this.refusals = new AtomicInteger(refusals);
        try {
            this.server = ServerBuilder.forPort(0).addService(this).build().start();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    CamundaClient client() {
        return CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(URI.create("http://127.0.0.1:" + server.getPort()))
                .preferRestOverGrpc(false)
                .build();
    }

    /** Ids of the messages it was asked to take, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Ids of the messages it took, in order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void publishMessage(PublishMessageRequest request, StreamObserver<PublishMessageResponse> replies) {
        asked.add(request.getMessageId());
        if (refusals.getAndDecrement() > 0) {
            replies.onError(Status.RESOURCE_EXHAUSTED
                    .withDescription("Reached maximum capacity of requests handled")
                    .asRuntimeException());
            return;
        }
        taken.add(request.getMessageId());
        replies.onNext(PublishMessageResponse.newBuilder().setKey(1).build());
        replies.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
