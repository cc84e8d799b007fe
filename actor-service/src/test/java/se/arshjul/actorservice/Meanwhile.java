package se.arshjul.actorservice;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets something be asked for while somebody has written and not ended yet. */
@Component
public class Meanwhile {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Meanwhile(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    public <T> Future<T> asked(Runnable written, Callable<T> call) {
        return asked(written, List.of(call)).getFirst();
    }

    /** One after the other, each as soon as those before it have ended or wait. */
    public <T> List<Future<T>> asked(Runnable written, List<Callable<T>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Objects.requireNonNull(transaction.execute(status -> {
                written.run();
                List<Future<T>> started = new ArrayList<>();
                for (var call : calls) {
                    started.add(threads.submit(call));
                    await().until(() -> ended(started) + waiting() >= started.size());
                }
                return started;
            }));
        }
    }

    private static <T> long ended(List<Future<T>> started) {
        return started.stream().filter(Future::isDone).count();
    }

    private long waiting() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                .query(Long.class)
                .single();
    }

    /** What came of it, or why it was refused. */
    public static <T> T result(Future<T> ended) throws Throwable {
        try {
            return ended.get();
        } catch (ExecutionException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }
}
