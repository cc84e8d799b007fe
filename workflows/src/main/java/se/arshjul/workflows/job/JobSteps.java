package se.arshjul.workflows.job;

import io.camunda.client.api.response.ActivatedJob;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.engine.Diagrams;
import se.arshjul.workflows.job.Outcome.Done;
import se.arshjul.workflows.job.Outcome.Later;
import se.arshjul.workflows.job.Outcome.Refused;
import se.arshjul.workflows.job.Outcome.Stuck;
import se.arshjul.workflows.job.Outcome.TryAgain;
import se.arshjul.workflows.step.Step;
import se.arshjul.workflows.step.StepRepository;

/** Writes down how far a job has come. */
@Component
class JobSteps {

    private final StepRepository steps;
    private final Diagrams diagrams;
    private final InstantSource clock;

    JobSteps(StepRepository steps, Diagrams diagrams, InstantSource clock) {
        this.steps = steps;
        this.diagrams = diagrams;
        this.clock = clock;
    }

    void begun(ActivatedJob job) {
        note(job, Step.State.CURRENT, "");
    }

    void ended(ActivatedJob job, Outcome outcome) {
        switch (outcome) {
            case Done done -> note(job, Step.State.DONE, "");
            // A no is an answer: the step is done, and the diagram says what follows.
            case Refused refused -> note(job, Step.State.DONE, "");
            case Later early -> note(job, Step.State.CURRENT, "");
            case TryAgain passing -> note(job, Step.State.FAILING, passing.why());
            case Stuck stuck -> note(job, Step.State.STUCK, stuck.why());
        }
    }

    private void note(ActivatedJob job, Step.State state, String problem) {
        var process = job.getBpmnProcessId();
        var element = job.getElementId();
        steps.note(new Step(
                JobVariables.subject(job),
                process,
                element,
                diagrams.element(process, element).title(),
                Step.Origin.JOB,
                state,
                problem,
                clock.instant()));
    }
}
