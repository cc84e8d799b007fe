package se.arshjul.actorservice.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.CreateAssignmentRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class CreateAssignmentInputIT {

    private static final String EMAIL = "anna@organisation.test";

    @Autowired
    AssignmentServiceBlockingStub assignments;

    @Autowired
    ActorFixtures given;

    @Test
    void reportsEverythingThatIsMissingAtOnce() {
        var request = CreateAssignmentRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .build();

        assertThat(refusalOf(() -> create(request))).isEqualTo("INVALID_ARGUMENT ASSIGNMENT_INVALID");
        assertThat(violationsOf(() -> create(request)))
                .containsExactlyInAnyOrder(
                        "parent REQUIRED",
                        "assignment.email REQUIRED",
                        "assignment.display_name WRONG_LENGTH",
                        "assignment.role REQUIRED");
    }

    @Test
    void reportsEverythingOfTheWrongFormAtOnce() {
        var request = request(given.body(), Role.MEMBER).toBuilder();
        request.getAssignmentBuilder()
                .setEmail("a".repeat(250) + " b@c.test")
                .setDisplayName("x".repeat(121) + "\n")
                .setRole(Role.MEMBER);

        assertThat(violationsOf(() -> create(request.build())))
                .containsExactlyInAnyOrder(
                        "assignment.email TOO_LONG",
                        "assignment.email MALFORMED",
                        "assignment.display_name WRONG_LENGTH",
                        "assignment.display_name MALFORMED");
    }

    @Test
    void refusesARoleThereIsNot() {
        var request = request(given.body(), Role.MEMBER).toBuilder();
        request.getAssignmentBuilder().setRoleValue(99);

        assertThat(violationsOf(() -> create(request.build()))).containsExactly("assignment.role UNKNOWN");
    }

    @Test
    void refusesARequestWithoutAnId() {
        var request =
                request(given.body(), Role.MEMBER).toBuilder().setRequestId("x").build();

        assertThat(refusalOf(() -> create(request))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @Test
    void refusesARequestIdThatWasUsedForSomethingElse() {
        var request = request(given.body(), Role.MEMBER);
        create(request);
        var other = request.toBuilder();
        other.getAssignmentBuilder().setRole(Role.CONTACT);

        assertThat(refusalOf(() -> create(other.build()))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    private Assignment create(CreateAssignmentRequest request) {
        return As.person(request.getParent(), "contact").on(assignments).createAssignment(request);
    }

    private static CreateAssignmentRequest request(String body, Role role) {
        return CreateAssignmentRequest.newBuilder()
                .setParent(body)
                .setAssignment(Assignment.newBuilder()
                        .setEmail(EMAIL)
                        .setDisplayName("Anna")
                        .setRole(role))
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
