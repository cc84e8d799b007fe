package se.arshjul.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actor.v1.ListStandInsResponse;
import se.arshjul.actor.v1.StandInServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Surfer;
import se.arshjul.portal.session.FakeSessions;

/** The contact of a small body names themselves to answer, and answers. */
@PageTest
class NamingOneselfTest {

    private static final String UPPSALA = "actors/region-uppsala";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    private Surfer browser;
    private Surfer.Page people;

    @BeforeEach
    void openAsContact(@LocalServerPort int port, @Autowired FakeSessions register) {
        register.capacities.clear();
        register.capacities.add(FakeSessions.capacity(UPPSALA, "Region Uppsala", Role.CONTACT));
        platform.answer(AssignmentServiceGrpc.getListAssignmentsMethod(), ListAssignmentsResponse.getDefaultInstance());
        platform.answer(
                ActorServiceGrpc.getGetActorMethod(),
                Actor.newBuilder().addKinds(Actor.Kind.REGION).build());
        platform.answer(StandInServiceGrpc.getListStandInsMethod(), ListStandInsResponse.getDefaultInstance());
        platform.handle(AssignmentServiceGrpc.getCreateAssignmentMethod(), asked -> {
            register.capacities.clear();
            register.capacities.add(FakeSessions.capacity(UPPSALA, "Region Uppsala", Role.CONTACT, Role.RESPONDENT));
            return asked.getAssignment();
        });
        browser = new Surfer(port);
        browser.get("/logga-in");
        people = browser.get("/personer");
    }

    @Test
    void mayDoAtOnceWhatTheyAreNamedFor() {
        assertThat(people.html()).doesNotContain("href=\"/svara\"");

        var named = browser.send(
                people, "displayName", "Kim", "email", "svarande@region-uppsala.test", "role", "RESPONDENT");

        assertThat(named.path()).as(named.toString()).isEqualTo("/personer");
        assertThat(named.html()).contains("href=\"/svara\"");
    }
}
