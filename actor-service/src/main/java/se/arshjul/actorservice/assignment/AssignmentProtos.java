package se.arshjul.actorservice.assignment;

import java.util.List;
import java.util.Optional;
import se.arshjul.actor.v1.CreateAssignmentRequest;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.request.RequestRules;

/** Assignments between contract and domain. */
public final class AssignmentProtos {

    /** No line breaks or other control characters: names end up in the headers of letters. */
    public static final String ONE_LINE = "\\P{Cntrl}*";

    /** What every mail server takes; a domain with other letters has an ASCII form. */
    public static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    static final RequestRules<CreateAssignmentRequest> CREATE = RequestRules.of(
                    CreateAssignmentRequest.getDefaultInstance())
            .required("parent")
            .required("assignment.email")
            .maxLength("assignment.email", 254)
            .matches("assignment.email", EMAIL)
            .length("assignment.display_name", 1, 120)
            .matches("assignment.display_name", ONE_LINE)
            .required("assignment.role");

    private AssignmentProtos() {}

    static CreateAssignment.Command toCommand(CreateAssignmentRequest request) {
        var wanted = CREATE.check(request, AssignmentRefusals::invalid).getAssignment();
        return new CreateAssignment.Command(
                ActorName.parse(request.getParent()),
                wanted.getEmail(),
                wanted.getDisplayName(),
                toRole(wanted.getRole()).orElseThrow(AssignmentProtos::unknownRole));
    }

    static ListAssignmentsResponse toProto(Page.Of<Assignment> page) {
        return ListAssignmentsResponse.newBuilder()
                .addAllAssignments(page.map(AssignmentProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    public static se.arshjul.actor.v1.Assignment toProto(Assignment assignment) {
        var proto = se.arshjul.actor.v1.Assignment.newBuilder()
                .setName(assignment.name().toString())
                .setEmail(assignment.email())
                .setDisplayName(assignment.displayName())
                .setRole(toProto(assignment.role()))
                .setCreateTime(ProtoTime.toProto(assignment.createTime()))
                .setUsed(!assignment.person().isEmpty())
                .setPerson(assignment.person());
        if (assignment.endTime() != null) {
            proto.setEndTime(ProtoTime.toProto(assignment.endTime()));
        }
        return proto.build();
    }

    public static se.arshjul.actor.v1.Assignment.Role toProto(Role role) {
        return switch (role) {
            case COORDINATOR -> se.arshjul.actor.v1.Assignment.Role.COORDINATOR;
            case ANALYST -> se.arshjul.actor.v1.Assignment.Role.ANALYST;
            case COMMUNICATOR -> se.arshjul.actor.v1.Assignment.Role.COMMUNICATOR;
            case DECISION_MAKER -> se.arshjul.actor.v1.Assignment.Role.DECISION_MAKER;
            case SECRETARY -> se.arshjul.actor.v1.Assignment.Role.SECRETARY;
            case MEMBER -> se.arshjul.actor.v1.Assignment.Role.MEMBER;
            case RESPONDENT -> se.arshjul.actor.v1.Assignment.Role.RESPONDENT;
            case APPROVER -> se.arshjul.actor.v1.Assignment.Role.APPROVER;
            case CONTACT -> se.arshjul.actor.v1.Assignment.Role.CONTACT;
        };
    }

    private static Optional<Role> toRole(se.arshjul.actor.v1.Assignment.Role role) {
        return switch (role) {
            case COORDINATOR -> Optional.of(Role.COORDINATOR);
            case ANALYST -> Optional.of(Role.ANALYST);
            case COMMUNICATOR -> Optional.of(Role.COMMUNICATOR);
            case DECISION_MAKER -> Optional.of(Role.DECISION_MAKER);
            case SECRETARY -> Optional.of(Role.SECRETARY);
            case MEMBER -> Optional.of(Role.MEMBER);
            case RESPONDENT -> Optional.of(Role.RESPONDENT);
            case APPROVER -> Optional.of(Role.APPROVER);
            case CONTACT -> Optional.of(Role.CONTACT);
            case ROLE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
        };
    }

    private static Refusal unknownRole() {
        return AssignmentRefusals.invalid(
                List.of(new FieldViolation("assignment.role", "UNKNOWN", "A role of the contract.")));
    }
}
