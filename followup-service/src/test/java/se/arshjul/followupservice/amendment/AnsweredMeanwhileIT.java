package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.testkit.ServiceTest;

/** An answer is saved in the very moment in which its option is removed. */
@ServiceTest
class AnsweredMeanwhileIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatIsSavedFirstGetsTheSuccessor() throws Exception {
        var name = given.in(State.OPENED);
        var amendment = calls.successor(name.survey(), "choice", "yes", "no");

        whileSaving(name, () -> calls.coordinator().createAmendment(amendment)).get();

        assertThat(jdbc.sql("SELECT choice FROM answer WHERE survey_id = :survey")
                        .param("survey", name.survey().survey())
                        .query(String.class)
                        .single())
                .isEqualTo("no");
    }

    @Test
    void whatIsSavedAfterIsRefused() throws Exception {
        var name = given.in(State.OPENED);
        var amendment = calls.successor(name.survey(), "choice", "yes", "no");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var saved = Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                lock(name);
                var amended = threads.submit(() -> calls.coordinator().createAmendment(amendment));
                waiting(1, amended);
                var saving = threads.submit(() -> requests.respondent().updateAnswer(choice(name, "yes", "")));
                waiting(2, saving);
                return saving;
            }));

            assertThat(refusalOf(() -> result(saved))).isEqualTo("INVALID_ARGUMENT ANSWER_INVALID");
        }
    }

    /** Starts something while the answer has been written and its transaction has not ended. */
    private <T> Future<T> whileSaving(RequestName name, Callable<T> meanwhile) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                lock(name);
                var started = threads.submit(meanwhile);
                waiting(1, started);
                jdbc.sql("""
                    INSERT INTO answer (survey_id, request_id, question_id, kind, answered, choice, update_time,
                                        updated_by, updated_by_name, revision)
                    VALUES (:survey, :request, 'choice', 'SINGLE_CHOICE', TRUE, 'yes', now(), 'people/a', 'A', 1)
                    """)
                        .param("survey", name.survey().survey())
                        .param("request", name.request())
                        .update();
                return started;
            }));
        }
    }

    private void lock(RequestName name) {
        jdbc.sql("SELECT request_id FROM request WHERE survey_id = :survey FOR NO KEY UPDATE")
                .param("survey", name.survey().survey())
                .query(String.class)
                .list();
    }

    /** Until so many wait for a lock, or what was started has not needed to. */
    private void waiting(int many, Future<?> started) {
        await().until(() -> started.isDone()
                || jdbc.sql("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
                                .query(Integer.class)
                                .single()
                        >= many);
    }

    private static void result(Future<?> started) throws Throwable {
        try {
            started.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }
}
