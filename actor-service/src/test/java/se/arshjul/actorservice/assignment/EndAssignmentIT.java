package se.arshjul.actorservice.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.EndAssignmentRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class EndAssignmentIT {

    @Autowired
    AssignmentServiceBlockingStub assignments;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Autowired
    TestClock clock;

    @Test
    void theBodysContactEndsAnAssignment() {
        var body = given.body();
        var name = people.held(body, "anna@organisation.test", "RESPONDENT");

        var ended = As.person(body, "contact").on(assignments).endAssignment(request(name));

        assertThat(ended.getName()).isEqualTo(name);
        assertThat(ended.getEndTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(given.audit(name)).hasSize(1);
    }

    @Test
    void aRepeatedRequestEndsOnce() {
        var name = people.held(given.body(), "anna@organisation.test", "RESPONDENT");
        var request = request(name);

        assertThat(end(request)).isEqualTo(end(request));
        assertThat(given.audit(name)).hasSize(1);
    }

    @Test
    void endingAnEndedOneChangesNothing() {
        var name = people.held(given.body(), "anna@organisation.test", "RESPONDENT");
        var first = end(request(name));

        clock.advance(Duration.ofDays(1));

        assertThat(end(request(name))).isEqualTo(first);
        assertThat(given.audit(name)).hasSize(1);
    }

    @Test
    void refusesToEndTheLastContact() {
        var name = people.held(given.body(), "anna@organisation.test", "CONTACT");

        assertThat(refusalOf(() -> end(request(name)))).isEqualTo("FAILED_PRECONDITION ASSIGNMENT_LAST_CONTACT");
    }

    @Test
    void twoContactsWhoEndEachOtherAtOnceLeaveOne() throws Exception {
        var body = given.body();
        var anna = people.held(body, "anna@organisation.test", "CONTACT");
        var bo = people.held(body, "bo@organisation.test", "CONTACT");
        List<Callable<Assignment>> both = List.of(() -> end(request(anna)), () -> end(request(bo)));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(both);
        }

        assertThat(people.contacts(body)).isEqualTo(1);
    }

    @Test
    void refusesARequestIdThatWasUsedForSomethingElse() {
        var body = given.body();
        var request = request(people.held(body, "anna@organisation.test", "RESPONDENT"));
        end(request);
        var other = request.toBuilder()
                .setName(people.held(body, "bo@organisation.test", "RESPONDENT"))
                .build();

        assertThat(refusalOf(() -> end(other))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    @Test
    void refusesARequestWithoutAnId() {
        var name = people.held(given.body(), "anna@organisation.test", "RESPONDENT");
        var request = request(name).toBuilder().clearRequestId().build();

        assertThat(refusalOf(() -> end(request))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "actors/region-uppsala",
                "actors/region-uppsala/assignments/",
                "actors/region-uppsala/assignments/1",
                "actors/region-uppsala/assignments/00000000-0000-0000-0000-000000000000"
            })
    void refusesAnAssignmentThereIsNot(String name) {
        assertThat(refusalOf(() -> end(request(name)))).isEqualTo("NOT_FOUND ASSIGNMENT_NOT_FOUND");
    }

    @Test
    void refusesAnAssignmentOfAnotherBody() {
        var name = people.held(given.body(), "anna@organisation.test", "RESPONDENT");
        var body = given.body();
        var smuggled = name.replaceFirst("actors/[^/]+", body);

        assertThat(refusalOf(() -> As.person(body, "contact").on(assignments).endAssignment(request(smuggled))))
                .isEqualTo("NOT_FOUND ASSIGNMENT_NOT_FOUND");
    }

    @Test
    void refusesAnotherBodysContactWhetherTheAssignmentExistsOrNot() {
        var stranger = As.person(given.body(), "contact").on(assignments);
        var name = people.held(given.body(), "anna@organisation.test", "RESPONDENT");
        var unknown = name.replaceFirst("[^/]+$", UUID.randomUUID().toString());

        assertThat(refusalOf(() -> stranger.endAssignment(request(name)))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> stranger.endAssignment(request(unknown))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private Assignment end(EndAssignmentRequest request) {
        var body = request.getName().replaceFirst("/assignments/.*", "");
        return As.person(body, "contact").on(assignments).endAssignment(request);
    }

    private static EndAssignmentRequest request(String name) {
        return EndAssignmentRequest.newBuilder()
                .setName(name)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
