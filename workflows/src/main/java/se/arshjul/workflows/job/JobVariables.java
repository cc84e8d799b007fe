package se.arshjul.workflows.job;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import se.arshjul.runtime.calendar.WorkingDays;

/** Variables that every process has. */
public final class JobVariables {

    private JobVariables() {}

    /** The resource a job is about: what the diagram says, otherwise the request, otherwise the survey. */
    public static String subject(ActivatedJob job) {
        var variables = job.getVariablesAsMap();
        for (var name : new String[] {"subject", "request", "survey"}) {
            if (variables.get(name) instanceof String text && !text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The variable's text; empty when there is none. */
    public static String text(ActivatedJob job, String variable) {
        return job.getVariablesAsMap().get(variable) instanceof String text ? text : "";
    }

    /** The variable's whole number; 0 when there is none. */
    public static int number(ActivatedJob job, String variable) {
        return job.getVariablesAsMap().get(variable) instanceof Number number ? number.intValue() : 0;
    }

    /** An instant with its offset, or a timer would never fire; up to the next second, so that the last one counts whole. */
    public static String instant(Instant instant) {
        var second = instant.truncatedTo(ChronoUnit.SECONDS);
        var whole = second.equals(instant) ? second : second.plusSeconds(1);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(whole.atZone(WorkingDays.ZONE));
    }

    static String traceparent(ActivatedJob job) {
        return text(job, "traceparent");
    }
}
