package se.arshjul.actorservice.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.CreateAssignmentRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Members read what is not public yet: a body gives the role only where it has something to be a member of. */
@ServiceTest
class MemberAssignmentIT {

    @Autowired
    AssignmentServiceBlockingStub assignments;

    @Autowired
    ActorFixtures given;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"REGION", "MUNICIPALITY"})
    void aRegionOrMunicipalityWithoutASeatHasNoMembers(String kind) {
        var body = principal(kind);

        assertThat(violationsOf(() -> named(body))).containsExactly("assignment.role NOT_OF_THIS_BODY");
        assertThat(jdbc.sql("SELECT count(*) FROM assignment WHERE actor_id = :actor")
                        .param("actor", body.replace("actors/", ""))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aMunicipalityThatHoldsASeatHasMembers() {
        var body = principal("MUNICIPALITY");
        seat(body, "2025-01-01", null);

        assertThat(named(body).getRole()).isEqualTo(Role.MEMBER);
    }

    @Test
    void aMunicipalityThatHasLeftItsSeatHasNone() {
        var body = principal("MUNICIPALITY");
        seat(body, "2025-01-01", "2026-01-01");

        assertThat(violationsOf(() -> named(body))).containsExactly("assignment.role NOT_OF_THIS_BODY");
    }

    private String principal(String kind) {
        var body = given.body();
        jdbc.sql("INSERT INTO actor_kind (actor_id, kind, principal_id) VALUES (:actor, :kind, :principal)")
                .param("actor", body.replace("actors/", ""))
                .param("kind", kind)
                .param("principal", "kommun-" + UUID.randomUUID())
                .update();
        return body;
    }

    private void seat(String body, String start, String end) {
        jdbc.sql("""
                        INSERT INTO seat (body_id, seat_id, actor_id, role, proposed, proposed_as, start_date, end_date,
                                          evidence, revision)
                        SELECT min(body_id), :seat, :actor, 'MEMBER', false, '', :start::date, :end::date, '', 1 FROM body
                        """)
                .param("seat", "s" + UUID.randomUUID())
                .param("actor", body.replace("actors/", ""))
                .param("start", start)
                .param("end", end)
                .update();
    }

    private Assignment named(String body) {
        return As.person(body, "contact")
                .on(assignments)
                .createAssignment(CreateAssignmentRequest.newBuilder()
                        .setParent(body)
                        .setAssignment(Assignment.newBuilder()
                                .setEmail("ledamot@organisation.test")
                                .setDisplayName("Anna")
                                .setRole(Role.MEMBER))
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }
}
