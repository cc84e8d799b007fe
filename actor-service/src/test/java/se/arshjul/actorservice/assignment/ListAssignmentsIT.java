package se.arshjul.actorservice.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ListAssignmentsIT {

    @Autowired
    AssignmentServiceBlockingStub assignments;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Test
    void listsThePeopleByRoleAndThenByAddress() {
        var body = given.body();
        var contact = people.held(body, "a@organisation.test", "CONTACT");
        var second = people.held(body, "C@organisation.test", "RESPONDENT");
        var first = people.held(body, "b@organisation.test", "RESPONDENT");
        var coordinator = people.held(body, "z@organisation.test", "COORDINATOR");

        assertThat(all(body, 50)).containsExactly(coordinator, first, second, contact);
    }

    @Test
    void pagesNeitherSkipNorRepeat() {
        var body = given.body();
        for (var role : List.of("CONTACT", "RESPONDENT", "APPROVER")) {
            for (var mailbox : List.of("a", "B", "c", "D", "e")) {
                people.held(body, mailbox + "@organisation.test", role);
            }
        }

        assertThat(all(body, 2)).hasSize(15).isEqualTo(all(body, 50));
    }

    @Test
    void leavesOutWhatHasEndedAndOtherBodies() {
        var body = given.body();
        people.ended(body, "a@organisation.test", "RESPONDENT");
        people.held(given.body(), "a@organisation.test", "RESPONDENT");

        assertThat(all(body, 50)).isEmpty();
    }

    @Test
    void anyPersonOfTheBodyTheEngineAndTheAgencysCoordinatorSeeThem() {
        var body = given.body();
        people.held(body, "a@organisation.test", "RESPONDENT");

        assertThat(List.of(
                        list(As.person(body, "member"), body, 50, ""),
                        list(As.engine(), body, 50, ""),
                        list(As.staff("coordinator"), body, 50, "")))
                .allMatch(seen -> seen.getAssignmentsCount() == 1);
    }

    @Test
    void refusesOtherBodiesAndTheRestOfTheAgencyWhetherTheBodyExistsOrNot() {
        var body = given.body();

        for (var stranger : List.of(As.person(given.body(), "contact", "coordinator"), As.staff("analyst"))) {
            assertThat(refusalOf(() -> list(stranger, body, 50, ""))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
            assertThat(refusalOf(() -> list(stranger, "actors/nobody", 50, "")))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    @Test
    void tellsTheEngineThatThereIsNoSuchBody() {
        assertThat(refusalOf(() -> list(As.engine(), "actors/nobody", 50, ""))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
    }

    @Test
    void refusesATokenOfAnotherBodyAndANegativeSize() {
        var body = given.body();
        people.held(body, "a@organisation.test", "RESPONDENT");
        people.held(body, "b@organisation.test", "RESPONDENT");
        var token = list(As.engine(), body, 1, "").getNextPageToken();

        assertThat(refusalOf(() -> list(As.engine(), given.body(), 1, token)))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
        assertThat(refusalOf(() -> list(As.engine(), body, -1, ""))).isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    private List<String> all(String body, int pageSize) {
        List<String> found = new ArrayList<>();
        var token = "";
        do {
            var page = list(As.engine(), body, pageSize, token);
            page.getAssignmentsList().stream().map(Assignment::getName).forEach(found::add);
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return found;
    }

    private ListAssignmentsResponse list(As reader, String body, int pageSize, String token) {
        return reader.on(assignments)
                .listAssignments(ListAssignmentsRequest.newBuilder()
                        .setParent(body)
                        .setPageSize(pageSize)
                        .setPageToken(token)
                        .build());
    }
}
