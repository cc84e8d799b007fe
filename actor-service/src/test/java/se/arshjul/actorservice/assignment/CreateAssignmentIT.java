package se.arshjul.actorservice.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.CreateAssignmentRequest;
import se.arshjul.actor.v1.EndAssignmentRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class CreateAssignmentIT {

    private static final String EMAIL = "Anna@Organisation.test";

    @Autowired
    AssignmentServiceBlockingStub assignments;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Test
    void theBodysContactNamesSomebody() {
        var body = given.body();

        var named = As.person(body, "contact").on(assignments).createAssignment(request(body, Role.RESPONDENT));

        assertThat(named.getName()).startsWith(body + "/assignments/");
        assertThat(named.getEmail()).isEqualTo(EMAIL);
        assertThat(named.getDisplayName()).isEqualTo("Anna");
        assertThat(named.getRole()).isEqualTo(Role.RESPONDENT);
        assertThat(named.getCreateTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(named.hasEndTime()).isFalse();
        assertThat(named.getUsed()).isFalse();
        assertThat(given.audit(named.getName())).hasSize(1);
    }

    @Test
    void theAgencysCoordinatorNamesItsOwnPeople() {
        var named = As.staff("coordinator").on(assignments).createAssignment(request(As.HOME_ACTOR, Role.SECRETARY));

        assertThat(given.audit(named.getName())).containsExactly("PERSON people/coordinator CreateAssignment");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RESPONDENT", "APPROVER", "CONTACT"})
    void nobodyOfTheAgencyNamesWhoAnswersForABody(Role role) {
        var body = given.body();

        assertThat(refusalOf(() -> As.staff("coordinator").on(assignments).createAssignment(request(body, role))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void aRepeatedRequestNamesOnce() {
        var request = request(given.body(), Role.APPROVER);

        var first = create(request);

        assertThat(create(request)).isEqualTo(first);
        assertThat(given.audit(first.getName())).hasSize(1);
    }

    @Test
    void aRepeatedRequestDoesNotBringBackWhatHasEndedSince() {
        var request = request(given.body(), Role.APPROVER);
        var named = create(request);
        As.person(request.getParent(), "contact")
                .on(assignments)
                .endAssignment(EndAssignmentRequest.newBuilder()
                        .setName(named.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());

        assertThat(create(request).getName()).isEqualTo(named.getName());
        assertThat(create(request).hasEndTime()).isTrue();
    }

    @Test
    void theSameAddressInTheSameRoleIsNamedOnceWithoutRegardToCase() {
        var body = given.body();
        var first = create(request(body, Role.APPROVER));
        var again = request(body, Role.APPROVER).toBuilder();
        again.getAssignmentBuilder().setEmail("ANNA@organisation.TEST").setDisplayName("Anna Another");

        assertThat(create(again.build())).isEqualTo(first);
    }

    @Test
    void manyAtOnceNameOnce() throws Exception {
        var body = given.body();
        Callable<String> name = () -> create(request(body, Role.RESPONDENT)).getName();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var names = threads.invokeAll(Stream.generate(() -> name).limit(8).toList());

            assertThat(names.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
    }

    @Test
    void whoseAssignmentHasEndedCanBeNamedAgain() {
        var body = given.body();
        var before = people.ended(body, EMAIL, "RESPONDENT");

        var named = create(request(body, Role.RESPONDENT));

        assertThat(named.getName()).isNotEqualTo(before);
        assertThat(named.hasEndTime()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "COMMUNICATOR", "DECISION_MAKER", "SECRETARY"})
    void onlyTheAgencyHasStaff(Role role) {
        var request = request(given.body(), role);

        assertThat(refusalOf(() -> create(request))).isEqualTo("INVALID_ARGUMENT ASSIGNMENT_INVALID");
        assertThat(violationsOf(() -> create(request))).containsExactly("assignment.role NOT_OF_THIS_BODY");
        assertThat(create(request(As.HOME_ACTOR, role)).getRole()).isEqualTo(role);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "MEMBER", "RESPONDENT", "APPROVER", "CONTACT"})
    void aBodyGivesItselfTheOtherRoles(Role role) {
        var body = given.body();

        assertThat(As.person(body, "contact")
                        .on(assignments)
                        .createAssignment(request(body, role))
                        .getRole())
                .isEqualTo(role);
    }

    @Test
    void refusesAnotherBodysContactWhetherTheBodyExistsOrNot() {
        var stranger = As.person(given.body(), "contact").on(assignments);
        var body = given.body();

        assertThat(refusalOf(() -> stranger.createAssignment(request(body, Role.CONTACT))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> stranger.createAssignment(request("actors/nobody", Role.CONTACT))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(people.contacts(body)).isZero();
    }

    @Test
    void refusesThoseOfTheBodyWhoDoNotKeepItsPeople() {
        var body = given.body();

        assertThat(refusalOf(() -> As.person(body, "respondent", "approver", "coordinator", "member")
                        .on(assignments)
                        .createAssignment(request(body, Role.CONTACT))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void tellsThatThereIsNoSuchBody() {
        assertThat(refusalOf(() -> create(request("actors/nobody", Role.CONTACT))))
                .isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
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
