package se.arshjul.workflows.usertask;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.arshjul.runtime.access.Caller;
import se.arshjul.workflows.inbox.InboxProperties;
import se.arshjul.workflows.job.Subscription;

/** Takes human steps from the engine and keeps them: the jobs are completed when somebody has done the work. */
@Configuration(proxyBeanMethods = false)
class UserTaskSubscription {

    private static final Logger log = LoggerFactory.getLogger(UserTaskSubscription.class);

    private static final String TYPE = "io.camunda.zeebe:userTask";

    /** Writing a row takes a few milliseconds. */
    private static final int AT_ONCE = 8;

    /** Soon again, when our own database could not be reached. */
    private static final Duration BACKOFF = Duration.ofSeconds(5);

    @Bean
    Subscription userTaskJobs(UserTasks tasks, TakeDelivery takeDelivery, InboxProperties properties) {
        return new Subscription(TYPE, (jobs, job) -> take(tasks, takeDelivery, jobs, job), properties.lock(), AT_ONCE);
    }

    private static void take(UserTasks tasks, TakeDelivery takeDelivery, JobClient jobs, ActivatedJob job) {
        try {
            var item = tasks.toWorkItem(job);
            Caller.process("workflows").context().run(() -> takeDelivery.handle(item));
        } catch (DataAccessException | TransactionException unreachable) {
            log.atWarn()
                    .addKeyValue("element", job.getElementId())
                    .setCause(unreachable)
                    .log("Work item not written; handed back to the engine");
            handBack(jobs, job, unreachable);
        }
    }

    /** With its retries untouched: a human step never becomes an incident because of us. */
    private static void handBack(JobClient jobs, ActivatedJob job, RuntimeException why) {
        try {
            jobs.newFailCommand(job)
                    .retries(job.getRetries())
                    .retryBackoff(BACKOFF)
                    .errorMessage(String.valueOf(why.getMessage()))
                    .send()
                    .join();
        } catch (ClientException away) {
            log.atDebug().setCause(away).log("Engine hands it out again when its lock runs out");
        }
    }
}
