package se.arshjul.actorservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.ActorImportServiceGrpc.ActorImportServiceBlockingStub;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc.RecipientGroupServiceBlockingStub;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.actorservice.change.ActorChangeCalls;
import se.arshjul.actorservice.group.RecipientGroupCalls;
import se.arshjul.actorservice.importing.ActorImportCalls;
import se.arshjul.testkit.As;
import se.arshjul.testkit.PageTokenWalk;
import se.arshjul.testkit.PageTokenWalk.Asked;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ActorServicePageTokenIT {

    @Autowired
    PageTokenWalk walk;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Autowired
    RecipientGroupServiceBlockingStub groupService;

    @Autowired
    ActorChangeServiceBlockingStub changes;

    @Autowired
    ActorImportServiceBlockingStub imports;

    @Test
    void noListTakesAPageTokenThatItHasNotGiven() {
        var email = UUID.randomUUID() + "@organisation.test";
        var body = given.body();
        people.held(body, email, "RESPONDENT");
        people.held(body, email, "APPROVER");
        people.held(given.body(), email, "RESPONDENT");

        var groups = new RecipientGroupCalls(groupService);
        var group = groups.picked("kommun-kiruna", "kommun-knivsta");
        groups.picked("kommun-kiruna");
        people.standsIn(body, "a@organisation.test", "A", email, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 1, 1));
        people.standsIn(body, "b@organisation.test", "B", email, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 1, 1));
        given.mailbox(body, "a@organisation.test");
        given.mailbox(body, "b@organisation.test");

        new ActorChangeCalls(changes).announced(given.body(), given.body());

        var file = new ActorImportCalls(imports).created(ActorImportCalls.row(2), ActorImportCalls.row(3));

        var found = walk.findings(method -> List.of(new Asked(
                method.name().equals("ListCapacities") ? As.login(email, "Somebody") : As.staff("coordinator"),
                Map.of(
                        "parent",
                        switch (method.name()) {
                            case "ListSeats" -> "bodies/nationella-radet";
                            case "ListActorImportRows" -> file.getName();
                            default -> body;
                        },
                        "names",
                        List.of(group.getName())))));

        assertThat(found).isEmpty();
    }
}
