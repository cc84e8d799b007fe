package se.arshjul.workflows.job;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflows.job.Outcome.Done;
import se.arshjul.workflows.job.Outcome.Later;
import se.arshjul.workflows.job.Outcome.Refused;
import se.arshjul.workflows.job.Outcome.Stuck;
import se.arshjul.workflows.job.Outcome.TryAgain;

/** Has a job done by its worker and tells the engine what became of it. */
final class JobDispatcher implements JobHandler {

    private static final Logger log = LoggerFactory.getLogger(JobDispatcher.class);

    private final Worker worker;
    private final JobSteps steps;
    private final Traces traces;
    private final MeterRegistry meters;

    JobDispatcher(Worker worker, JobSteps steps, Traces traces, MeterRegistry meters) {
        this.worker = worker;
        this.steps = steps;
        this.traces = traces;
        this.meters = meters;
    }

    @Override
    public void handle(JobClient jobs, ActivatedJob job) {
        traces.continued(JobVariables.traceparent(job), "job " + job.getType(), () -> tell(jobs, job, run(job)));
    }

    private Outcome run(ActivatedJob job) {
        var sample = Timer.start(meters);
        var outcome = work(job);
        sample.stop(Timer.builder("job")
                .description("Time from a job's arrival until it is known what becomes of it")
                .tag("type", job.getType())
                .tag("outcome", outcome.getClass().getSimpleName())
                .register(meters));
        return outcome;
    }

    private Outcome work(ActivatedJob job) {
        try {
            steps.begun(job);
            var outcome = attempt(job);
            steps.ended(job, outcome);
            return outcome;
        } catch (DataAccessException | TransactionException unreachable) {
            return new TryAgain("Our own database: " + unreachable.getMessage());
        }
    }

    private Outcome attempt(ActivatedJob job) {
        try {
            return new Done(worker.work(job));
        } catch (StatusRuntimeException failed) {
            return Outcome.of(failed);
        } catch (Refusal refused) {
            return Outcome.of(refused);
        } catch (NotYet early) {
            return new Later(early.left(), String.valueOf(early.getMessage()));
        } catch (DataAccessException | TransactionException unreachable) {
            return new TryAgain("Our own database: " + unreachable.getMessage());
        } catch (RuntimeException defect) {
            // The client would use up the retries at once and hide what happened in the engine's log.
            log.atError().addKeyValue("type", job.getType()).setCause(defect).log("Defect in a worker");
            return new Stuck(String.valueOf(defect));
        }
    }

    private void tell(JobClient jobs, ActivatedJob job, Outcome outcome) {
        try {
            command(jobs, job, outcome).send().join();
        } catch (ClientStatusException gone) {
            if (gone.getStatusCode() != Status.Code.NOT_FOUND) {
                untold(job, gone);
            }
            // Otherwise the process went another way meanwhile, or the lock ran out and somebody else was faster.
        } catch (ClientException away) {
            untold(job, away);
        }
    }

    private static FinalCommandStep<?> command(JobClient jobs, ActivatedJob job, Outcome outcome) {
        return switch (outcome) {
            case Done done -> jobs.newCompleteCommand(job).variables(done.variables());
            case Refused refused ->
                jobs.newThrowErrorCommand(job).errorCode(refused.reason()).errorMessage(refused.why());
            case TryAgain passing ->
                jobs.newFailCommand(job)
                        .retries(job.getRetries() - 1)
                        .retryBackoff(Backoff.after(job.getRetries()))
                        .errorMessage(passing.why());
            case Later early ->
                jobs.newFailCommand(job)
                        .retries(job.getRetries())
                        .retryBackoff(early.left())
                        .errorMessage(early.why());
            case Stuck stuck -> jobs.newFailCommand(job).retries(0).errorMessage(stuck.why());
        };
    }

    /** The engine owns the retry: the lock runs out, the job comes again, and doing it twice does nothing twice. */
    private static void untold(ActivatedJob job, ClientException away) {
        log.atWarn()
                .addKeyValue("type", job.getType())
                .addKeyValue("job", job.getKey())
                .addKeyValue("why", away.getMessage())
                .log("Engine not told what became of a job");
    }
}
