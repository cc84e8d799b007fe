package se.arshjul.workflows;

import com.google.protobuf.Message;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;

/** The services that workflows call, kept in memory: followup-service, actor-service and plan-service. */
public final class FakeServices implements AutoCloseable {

    final FakeFollowup followup = new FakeFollowup(this);
    final FakeChoices choices = new FakeChoices(this);
    final FakeResults results = new FakeResults(this);
    final FakeActors actors = new FakeActors(this);
    final FakePlans plans = new FakePlans(this);
    public final FakeClarifications clarifications = new FakeClarifications(this);

    private final String name = "services-" + UUID.randomUUID();
    private final List<Message> calls = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Deque<StatusException>> failures = new ConcurrentHashMap<>();
    private final Set<Class<?>> lost = ConcurrentHashMap.newKeySet();
    private final Set<Class<?>> away = ConcurrentHashMap.newKeySet();
    private final Server server;

    FakeServices() {
        var builder = InProcessServerBuilder.forName(name);
        followup.services().forEach(builder::addService);
        builder.addService(choices);
        builder.addService(results);
        builder.addService(clarifications);
        actors.services().forEach(builder::addService);
        plans.services().forEach(builder::addService);
        try {
            server = builder.build().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String name() {
        return name;
    }

    /** The next call with such a request fails. */
    public void failNext(Class<? extends Message> request, Status status) {
        failures.computeIfAbsent(request, none -> new ArrayDeque<>()).add(status.asException());
    }

    /** The next call with such a request is refused. */
    public void refuseNext(Class<? extends Message> request, Refusal refusal) {
        failures.computeIfAbsent(request, none -> new ArrayDeque<>()).add(RefusalStatus.toStatus(refusal));
    }

    /** The next call with such a request is answered, and the answer is lost on its way. */
    public void loseNext(Class<? extends Message> request) {
        lost.add(request);
    }

    /** Nobody answers such requests until {@link #comeBack}. */
    public void goAway(Class<? extends Message> request) {
        away.add(request);
    }

    public void comeBack(Class<? extends Message> request) {
        away.remove(request);
    }

    /** The requests of a type that were answered, in order. */
    public <M extends Message> List<M> calls(Class<M> request) {
        return calls.stream().filter(request::isInstance).map(request::cast).toList();
    }

    <T> void answer(Message request, StreamObserver<T> replies, Supplier<T> answer) {
        if (away.contains(request.getClass())) {
            replies.onError(Status.UNAVAILABLE.asException());
            return;
        }
        var failure =
                failures.getOrDefault(request.getClass(), new ArrayDeque<>()).poll();
        if (failure != null) {
            replies.onError(failure);
            return;
        }
        calls.add(request);
        try {
            var reply = answer.get();
            if (lost.remove(request.getClass())) {
                replies.onError(Status.UNAVAILABLE.asException());
                return;
            }
            replies.onNext(reply);
            replies.onCompleted();
        } catch (Refusal refused) {
            replies.onError(RefusalStatus.toStatus(refused));
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
