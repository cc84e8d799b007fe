package se.arshjul.workflows.usertask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.engine.Diagrams;
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
    private final DueDays dueDays;
    private final LastDays lastDays;
    private final WorkItemRepository items;
    private final InstantSource clock;

    UserTasks(Diagrams diagrams, DueDays dueDays, LastDays lastDays, WorkItemRepository items, InstantSource clock) {
        this.diagrams = diagrams;
        this.dueDays = dueDays;
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
                        due(job.getKey(), formKey, subject, now),
                        null));
    }

    /** The usual number of days, yet in time for the survey; what comes too late for that is due at once. */
    private LocalDate due(long jobKey, String formKey, String subject, Instant now) {
        // Its day is set: who is handed it again need not ask for the survey's dates.
        var last = items.isKnown(jobKey) ? Optional.<LocalDate>empty() : lastDays.of(formKey, subject);
        return dueDays.of(formKey, now, last);
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
