package se.arshjul.workflows.job;

import io.camunda.client.api.worker.JobHandler;
import java.time.Duration;

/** Jobs of one type that are taken otherwise than by a {@link Worker}: the inbox takes user tasks and keeps them. */
public record Subscription(String type, JobHandler handler, Duration lock, int atOnce) {}
