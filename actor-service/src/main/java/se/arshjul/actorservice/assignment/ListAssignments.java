package se.arshjul.actorservice.assignment;

import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;

/** Lists the people of a body for those who may see them. */
@Component
class ListAssignments {

    private final ActorRepository actors;
    private final AssignmentRepository assignments;

    ListAssignments(ActorRepository actors, AssignmentRepository assignments) {
        this.actors = actors;
        this.assignments = assignments;
    }

    Page.Of<Assignment> handle(ActorName body, Page page) {
        body.requireReaderOfPeople(Caller.current());
        return assignments.listHeld(actors.get(body).name(), page);
    }
}
