package se.arshjul.portal.people;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actor.v1.ListStandInsRequest;
import se.arshjul.actor.v1.ListStandInsResponse;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.actor.v1.StandInServiceGrpc.StandInServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;

/** The people of a body, and who stands in for them or will. */
@Component
class Roster {

    private static final int MANY = 200;

    private static final Set<Actor.Kind> ANSWERING = Set.of(Actor.Kind.REGION, Actor.Kind.MUNICIPALITY);

    private final Calls<AssignmentServiceBlockingStub> assignments;
    private final Calls<StandInServiceBlockingStub> standIns;
    private final Calls<ActorServiceBlockingStub> actors;

    Roster(
            Calls<AssignmentServiceBlockingStub> assignments,
            Calls<StandInServiceBlockingStub> standIns,
            Calls<ActorServiceBlockingStub> actors) {
        this.assignments = assignments;
        this.standIns = standIns;
        this.actors = actors;
    }

    /** Whether the body is no region and no municipality, which implementation plans ask nothing of; not when nobody can tell. */
    boolean commits(String body) {
        return actors.part(stub ->
                        stub.getActor(GetActorRequest.newBuilder().setName(body).build()))
                .map(actor -> actor.getKindsList().stream().noneMatch(ANSWERING::contains))
                .orElse(false);
    }

    List<Assignment> people(String body) {
        return assignments.read(stub -> EveryPage.of(
                token -> stub.listAssignments(ListAssignmentsRequest.newBuilder()
                        .setParent(body)
                        .setPageSize(MANY)
                        .setPageToken(token)
                        .build()),
                ListAssignmentsResponse::getAssignmentsList,
                ListAssignmentsResponse::getNextPageToken));
    }

    List<StandIn> standIns(String body) {
        return standIns(ListStandInsRequest.newBuilder().setParent(body));
    }

    /** Those of the last year that are over or have been ended, the latest first. */
    List<StandIn> pastStandIns(String body) {
        return standIns(ListStandInsRequest.newBuilder().setParent(body).setPast(true))
                .reversed();
    }

    private List<StandIn> standIns(ListStandInsRequest.Builder asked) {
        return standIns.read(stub -> EveryPage.of(
                token -> stub.listStandIns(
                        asked.setPageSize(MANY).setPageToken(token).build()),
                ListStandInsResponse::getStandInsList,
                ListStandInsResponse::getNextPageToken));
    }
}
