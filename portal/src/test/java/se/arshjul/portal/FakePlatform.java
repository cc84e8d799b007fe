package se.arshjul.portal;

import io.grpc.HandlerRegistry;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;

/** Every service at once: each method answers as the test says, and remembers what it was asked. */
public final class FakePlatform extends HandlerRegistry {

    private final Map<String, ServerMethodDefinition<?, ?>> answers = new ConcurrentHashMap<>();
    private final Map<String, List<Object>> asked = new ConcurrentHashMap<>();
    private final List<String> silent = new CopyOnWriteArrayList<>();

    private volatile @Nullable Refusal no;
    private volatile boolean deaf;

    FakePlatform() {}

    void reset() {
        answers.clear();
        asked.clear();
        silent.clear();
        no = null;
    }

    /** What a method answers; a refusal or a status that is thrown is an answer too. */
    public <Q, R> void handle(MethodDescriptor<Q, R> method, Function<Q, R> answer) {
        answers.put(
                method.getFullMethodName(),
                ServerMethodDefinition.create(method, ServerCalls.asyncUnaryCall((request, replies) -> {
                    remember(method.getFullMethodName(), request);
                    try {
                        replies.onNext(replyOf(method, answer, request));
                        replies.onCompleted();
                    } catch (Refusal refusal) {
                        replies.onError(RefusalStatus.toStatus(refusal));
                    } catch (StatusRuntimeException failed) {
                        replies.onError(failed);
                    }
                })));
    }

    /** What a method answers to whom it is sent something in parts. */
    public <Q, R> void take(MethodDescriptor<Q, R> method, Function<List<Q>, R> answer) {
        answers.put(
                method.getFullMethodName(),
                ServerMethodDefinition.create(
                        method, ServerCalls.<Q, R>asyncClientStreamingCall(replies -> new StreamObserver<>() {
                            private final List<Q> parts = new ArrayList<>();

                            @Override
                            public void onNext(Q part) {
                                parts.add(part);
                                remember(method.getFullMethodName(), part);
                            }

                            @Override
                            public void onError(Throwable givenUp) {
                                parts.clear();
                            }

                            @Override
                            public void onCompleted() {
                                try {
                                    replies.onNext(answer.apply(parts));
                                    replies.onCompleted();
                                } catch (Refusal refusal) {
                                    replies.onError(RefusalStatus.toStatus(refusal));
                                }
                            }
                        })));
    }

    /** What a method answers in parts. */
    public <Q, R> void send(MethodDescriptor<Q, R> method, Function<Q, List<R>> answer) {
        answers.put(
                method.getFullMethodName(),
                ServerMethodDefinition.create(method, ServerCalls.<Q, R>asyncServerStreamingCall((request, replies) -> {
                    remember(method.getFullMethodName(), request);
                    try {
                        answer.apply(request).forEach(replies::onNext);
                        replies.onCompleted();
                    } catch (Refusal refusal) {
                        replies.onError(RefusalStatus.toStatus(refusal));
                    }
                })));
    }

    private void remember(String method, Object request) {
        if (!deaf) {
            asked.computeIfAbsent(method, name -> new CopyOnWriteArrayList<>()).add(request);
        }
    }

    /** A time in which everything is answered and nothing remembered. */
    interface Unheard extends AutoCloseable {
        @Override
        void close();
    }

    Unheard unheard() {
        deaf = true;
        return () -> deaf = false;
    }

    private <Q, R> R replyOf(MethodDescriptor<Q, R> method, Function<Q, R> answer, Q request) {
        if (silent.stream().anyMatch(method.getFullMethodName()::startsWith)) {
            throw Status.UNAVAILABLE.asRuntimeException();
        }
        return answer.apply(request);
    }

    public <Q, R> void answer(MethodDescriptor<Q, R> method, R answer) {
        handle(method, request -> answer);
    }

    /** What a method answers unless the test has said something else. */
    public <Q, R> void answerOtherwise(MethodDescriptor<Q, R> method, R answer) {
        if (!answers.containsKey(method.getFullMethodName())) {
            answer(method, answer);
        }
    }

    public <Q, R> void refuse(MethodDescriptor<Q, R> method, Refusal refusal) {
        handle(method, request -> {
            throw refusal;
        });
    }

    /** Whatever has no answer of its own is refused like this. */
    public void refuseTheRest(Refusal refusal) {
        no = refusal;
    }

    /** From now on nobody answers for what begins like this: a context, a service or a method. */
    public void silence(String beginning) {
        silent.add(beginning);
    }

    public void silence(MethodDescriptor<?, ?> method) {
        silence(method.getFullMethodName());
    }

    /** Everything answers again. */
    public void wake() {
        silent.clear();
    }

    /** What a method was asked, in order. */
    @SuppressWarnings("unchecked") // a method is only ever asked with its own kind of request
    public <Q> List<Q> asked(MethodDescriptor<Q, ?> method) {
        return new ArrayList<>((List<Q>) asked.getOrDefault(method.getFullMethodName(), List.of()));
    }

    /** The one thing that a method was asked. */
    public <Q> Q askedOnce(MethodDescriptor<Q, ?> method) {
        var all = asked(method);
        if (all.size() != 1) {
            throw new AssertionError(method.getBareMethodName() + " was asked " + all.size() + " times: " + all);
        }
        return all.getFirst();
    }

    @Override
    public @Nullable ServerMethodDefinition<?, ?> lookupMethod(String method, @Nullable String authority) {
        var known = answers.get(method);
        if (known == null && silent.stream().anyMatch(method::startsWith)) {
            return AnyCall.endingIn(Status.UNAVAILABLE.asException(), method);
        }
        return known == null && no != null ? AnyCall.endingIn(RefusalStatus.toStatus(no), method) : known;
    }
}
