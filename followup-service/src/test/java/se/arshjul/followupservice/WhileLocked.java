package se.arshjul.followupservice;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.arshjul.followupservice.survey.SurveyName;

/** Calls that wait for rows of a survey, one behind the other, and go on in that order once these are let go. */
@Lazy
@Component
public class WhileLocked {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    WhileLocked(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Those that wait for the survey itself. */
    public List<Future<Object>> survey(SurveyName name, Callable<?>... calls) {
        return call("SELECT survey_id FROM survey WHERE survey_id = :survey FOR NO KEY UPDATE", name, calls);
    }

    /** Those that wait for its requests. */
    public List<Future<Object>> requests(SurveyName name, Callable<?>... calls) {
        return call("SELECT request_id FROM request WHERE survey_id = :survey FOR NO KEY UPDATE", name, calls);
    }

    /** What came of one of them, or what it failed with. */
    public static Object result(Future<?> ended) throws Throwable {
        try {
            return ended.get();
        } catch (ExecutionException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }

    private List<Future<Object>> call(String locking, SurveyName name, Callable<?>... calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Objects.requireNonNull(transactions.execute(status -> {
                jdbc.sql(locking)
                        .param("survey", name.survey())
                        .query(String.class)
                        .list();
                List<Future<Object>> started = new ArrayList<>();
                for (var call : calls) {
                    started.add(threads.submit(() -> (Object) call.call()));
                    waiting(started.size(), started.getLast());
                }
                return started;
            }));
        }
    }

    /** Until so many wait for a lock, or what was started has not needed to. */
    private void waiting(int many, Future<?> started) {
        await().until(() -> started.isDone()
                || jdbc.sql("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
                                .query(Integer.class)
                                .single()
                        >= many);
    }
}
