package se.arshjul.portal.answer;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.session.Visitor;

/** The people who answer for the visitor's body, as the register says today. */
@Component
class Colleagues {

    private static final int MANY = 200;

    private final Calls<AssignmentServiceBlockingStub> assignments;

    Colleagues(Calls<AssignmentServiceBlockingStub> assignments) {
        this.assignments = assignments;
    }

    Part<List<Assignment>> respondents(Visitor visitor) {
        return assignments.part(stub -> respondents(stub, visitor));
    }

    private static List<Assignment> respondents(AssignmentServiceBlockingStub stub, Visitor visitor) {
        return EveryPage.of(
                        token -> stub.listAssignments(ListAssignmentsRequest.newBuilder()
                                .setParent(visitor.actor())
                                .setPageSize(MANY)
                                .setPageToken(token)
                                .build()),
                        ListAssignmentsResponse::getAssignmentsList,
                        ListAssignmentsResponse::getNextPageToken)
                .stream()
                .filter(assignment -> assignment.getRole() == Assignment.Role.RESPONDENT)
                .toList();
    }

    /** As what the visitor answers; nothing when the visitor does not answer, or the register is silent. */
    Optional<Assignment> self(Visitor visitor) {
        return visitor.holds("respondent") ? self(respondents(visitor).orElse(List.of()), visitor) : Optional.empty();
    }

    /** As what the visitor answers; who no longer does is refused. */
    Assignment requireSelf(Visitor visitor) {
        return self(assignments.read(stub -> respondents(stub, visitor)), visitor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private static Optional<Assignment> self(List<Assignment> respondents, Visitor visitor) {
        return respondents.stream()
                .filter(assignment -> assignment.getPerson().equals(visitor.person()))
                .findFirst();
    }
}
