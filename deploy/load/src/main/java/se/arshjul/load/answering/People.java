package se.arshjul.load.answering;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Request;
import se.arshjul.load.figure.Latencies;
import se.arshjul.local.rehearse.Bodies;
import se.arshjul.local.rehearse.Together;

/** People of as many bodies who all answer at once, field by field and without a pause, and then hand in. */
final class People {

    private static final int MOST_REFUSALS = 20;

    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(250);

    private final Bodies bodies;
    private final List<Request> requests;
    private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
    private final Collection<Long> saves = new ConcurrentLinkedQueue<>();
    private final Collection<Long> submits = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errors = new AtomicInteger();

    People(Bodies bodies, List<Request> requests) {
        this.bodies = bodies;
        this.requests = requests;
    }

    /** How somebody saves one answer or hands in; returns false when that was refused. */
    interface Hand {

        boolean save(Request request, Answer answer);

        boolean submit(Request request);
    }

    /** Who each of them is, what they are asked and what they will say: none of that is measured. */
    People prepare() {
        Together.forEach(requests, request -> {
            bodies.open(request);
            answers.put(request.getName(), bodies.answers(request));
        });
        return this;
    }

    /** All of them at once. */
    void answer(Hand hand) {
        Together.forEach(requests, requests.size(), request -> {
            for (var answer : answers(request)) {
                timed(saves, () -> hand.save(request, answer));
            }
            timed(submits, () -> hand.submit(request));
        });
    }

    /** By the calls that the portal makes for them. */
    Hand byCalls() {
        return new Hand() {
            @Override
            public boolean save(Request request, Answer answer) {
                return isTaken(() -> bodies.save(request, answer));
            }

            @Override
            public boolean submit(Request request) {
                return isTaken(() -> bodies.handIn(request));
            }
        };
    }

    private static boolean isTaken(Runnable call) {
        try {
            call.run();
            return true;
        } catch (StatusRuntimeException refused) {
            return false;
        }
    }

    /** What counts is when it has been taken; who is refused tries again, as a person would. */
    private void timed(Collection<Long> nanos, BooleanSupplier work) {
        long begin = System.nanoTime();
        int refused = 0;
        while (refused < MOST_REFUSALS && !work.getAsBoolean()) {
            refused++;
            LockSupport.parkNanos(BEFORE_NEXT_TRY.toNanos());
        }
        nanos.add(System.nanoTime() - begin);
        errors.addAndGet(refused);
    }

    List<Request> requests() {
        return requests;
    }

    List<Answer> answers(Request request) {
        return answers.getOrDefault(request.getName(), List.of());
    }

    /** All answers of all of them. */
    List<Answer> allAnswers() {
        return answers.values().stream().flatMap(List::stream).toList();
    }

    Latencies saves() {
        return Latencies.of(saves);
    }

    Latencies submits() {
        return Latencies.of(submits);
    }

    int errors() {
        return errors.get();
    }

    /** Names of answers that are not saved as they were given, and of whatever is saved besides. */
    List<String> lost() {
        var lost = new ConcurrentLinkedQueue<String>();
        Together.forEach(requests, request -> {
            var given = bare(answers(request));
            var saved = bare(bodies.saved(request));
            var differing = new ArrayList<>(given);
            differing.removeAll(saved);
            var more = new ArrayList<>(saved);
            more.removeAll(given);
            differing.addAll(more);
            differing.forEach(answer -> lost.add(answer.getName()));
        });
        return List.copyOf(lost);
    }

    /** Name and value only. */
    private static List<Answer> bare(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.toBuilder()
                        .clearEtag()
                        .clearUpdatedBy()
                        .clearUpdateTime()
                        .build())
                .toList();
    }
}
