package se.arshjul.workflows.usertask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.api.response.ActivatedJob;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.workflows.engine.Diagrams;
import se.arshjul.workflows.inbox.InboxProperties;
import se.arshjul.workflows.inbox.WorkItem;
import se.arshjul.workflows.inbox.WorkItemRepository;
import se.arshjul.workflows.job.JobVariables;

/** Reads a user task's job as the work item it stands for. */
@Component
class UserTasks {

    private static final String FORM_KEY = "io.camunda.zeebe:formKey";
    private static final String CANDIDATE_GROUPS = "io.camunda.zeebe:candidateGroups";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Diagrams diagrams;
    private final InboxProperties properties;
    private final LastDays lastDays;
    private final WorkItemRepository items;
    private final InstantSource clock;

    UserTasks(
            Diagrams diagrams,
            InboxProperties properties,
            LastDays lastDays,
            WorkItemRepository items,
            InstantSource clock) {
        this.diagrams = diagrams;
        this.properties = properties;
        this.lastDays = lastDays;
        this.items = items;
        this.clock = clock;
    }

    WorkItem toWorkItem(ActivatedJob job) {
        var process = job.getBpmnProcessId();
        var element = diagrams.element(process, job.getElementId());
        var formKey = job.getCustomHeaders().getOrDefault(FORM_KEY, "");
        var now = clock.instant();
        var subject = JobVariables.subject(job);
        return WorkItem.open(
                new WorkItem.Origin(job.getKey(), process, job.getElementId(), element.title(), element.instruction()),
                new WorkItem.Task(
                        subject,
                        JobVariables.text(job, "actor"),
                        formKey,
                        groups(job),
                        now,
                        due(job.getKey(), formKey, subject, WorkingDays.dateOf(now))));
    }

    /** The usual number of days, yet in time for the survey; what comes too late for that is due at once. */
    private LocalDate due(long jobKey, String formKey, String subject, LocalDate today) {
        var usual = WorkingDays.plusWorkingDays(today, properties.form(formKey).workingDays());
        if (items.isKnown(jobKey)) {
            // Its day is set: who is handed it again need not ask for the survey's dates.
            return usual;
        }
        return lastDays.of(formKey, subject)
                .filter(usual::isAfter)
                .map(last -> last.isBefore(today) ? today : last)
                .orElse(usual);
    }

    /** The engine writes the groups as the text of a JSON array. */
    private static List<String> groups(ActivatedJob job) {
        try {
            return JSON.readValue(
                    job.getCustomHeaders().getOrDefault(CANDIDATE_GROUPS, "[]"), new TypeReference<List<String>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
