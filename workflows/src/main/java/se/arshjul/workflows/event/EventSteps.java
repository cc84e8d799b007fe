package se.arshjul.workflows.event;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring;
import se.arshjul.workflows.engine.Diagrams;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp;
import se.arshjul.workflows.step.Step;
import se.arshjul.workflows.step.StepRepository;

/** Writes down what has been told about a matter. */
@Component
class EventSteps {

    private final StepRepository steps;
    private final Diagrams diagrams;
    private final InstantSource clock;

    EventSteps(StepRepository steps, Diagrams diagrams, InstantSource clock) {
        this.steps = steps;
        this.diagrams = diagrams;
        this.clock = clock;
    }

    void note(Route route, TakeEvent.Command event) {
        steps.note(new Step(
                event.subject(),
                process(route, event.subject()),
                event.type(),
                diagrams.messageTitle(event.type()),
                Step.Origin.EVENT,
                Step.State.DONE,
                "",
                clock.instant()));
    }

    private static String process(Route route, String subject) {
        if (route instanceof Route.Start start) {
            return start.process();
        }
        if (subject.contains("/requests/")) {
            return FollowUpRequest.PROCESS;
        }
        if (subject.contains("/commitmentRounds/")) {
            return CommitmentAnchoring.PROCESS;
        }
        return subject.startsWith("surveys/") ? ImplementationFollowUp.PROCESS : "";
    }
}
