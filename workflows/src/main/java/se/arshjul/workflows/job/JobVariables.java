package se.arshjul.workflows.job;

import io.camunda.client.api.response.ActivatedJob;

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

    static String traceparent(ActivatedJob job) {
        return text(job, "traceparent");
    }
}
