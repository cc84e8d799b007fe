package se.arshjul.actorservice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.actorservice.Meanwhile.result;
import static se.arshjul.actorservice.change.ActorChangeCalls.day;
import static se.arshjul.actorservice.change.ActorChangeCalls.newMunicipality;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.BodyServiceGrpc.BodyServiceBlockingStub;
import se.arshjul.actor.v1.CreateAssignmentRequest;
import se.arshjul.actor.v1.CreateSeatRequest;
import se.arshjul.actor.v1.Seat;
import se.arshjul.actor.v1.UpdateSeatRequest;
import se.arshjul.actorservice.Meanwhile;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.actorservice.assignment.AssignmentRepository;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A body that never was has neither people nor seats, whoever gives it some at the moment it is undone, or later. */
@ServiceTest
class UndoneMeanwhileIT {

    private static final String GROUP = "bodies/referensgrupp-till-radet";
    private static final String IN_USE = "FAILED_PRECONDITION ACTOR_CHANGE_IN_USE";

    @Autowired
    ActorChangeServiceBlockingStub stub;

    @Autowired
    AssignmentServiceBlockingStub people;

    @Autowired
    BodyServiceBlockingStub bodies;

    @Autowired
    AssignmentRepository assignments;

    @Autowired
    AssignmentFixtures roles;

    @Autowired
    ActorFixtures given;

    @Autowired
    Meanwhile meanwhile;

    @Autowired
    JdbcClient jdbc;

    private final String id = "kommun-" + UUID.randomUUID();
    private ActorChangeCalls changes;
    private ActorChange begun;

    @BeforeEach
    void aBodyBegins() {
        changes = new ActorChangeCalls(stub);
        begun = changes.announce(ActorChange.newBuilder()
                .setKind(ActorChange.Kind.MERGER)
                .addPredecessors(given.body())
                .addSuccessors(newMunicipality(id, "Kanske " + id))
                .setEffectiveDate(day("2026-01-01"))
                .setEvidence("Beslutet"));
    }

    /** Other tests count the register and the seats. */
    @AfterEach
    void takeOut() {
        given.uncounted("Kanske %");
        jdbc.sql("DELETE FROM seat WHERE seat_id = :seat").param("seat", id).update();
    }

    @Test
    void whoIsGivenARoleMeanwhileKeepsTheBody() {
        var undone = meanwhile.asked(
                () -> {
                    assignments.lockPeopleOf(new ActorName(id));
                    roles.held("actors/" + id, "anna@organisation.test", "RESPONDENT");
                },
                () -> changes.undo(begun));

        assertThat(refusalOf(() -> result(undone))).isEqualTo(IN_USE);
    }

    @Test
    void aSeatThatIsGivenMeanwhileKeepsTheBody() {
        var undone = meanwhile.asked(() -> jdbc.sql("""
                                INSERT INTO seat
                                VALUES ('referensgrupp-till-radet', :seat, :seat, 'MEMBER', false, '', '2026-02-01',
                                        NULL, NULL, 'Möte 17', 1)
                                """).param("seat", id).update(), () -> changes.undo(begun));

        assertThat(refusalOf(() -> result(undone))).isEqualTo(IN_USE);
    }

    @Test
    void nobodyIsGivenARoleOfABodyThatNeverWas() {
        changes.undo(begun);

        assertThat(refusalOf(() -> As.person("actors/" + id, "contact")
                        .on(people)
                        .createAssignment(CreateAssignmentRequest.newBuilder()
                                .setParent("actors/" + id)
                                .setAssignment(Assignment.newBuilder()
                                        .setEmail("anna@organisation.test")
                                        .setDisplayName("Anna")
                                        .setRole(Assignment.Role.RESPONDENT))
                                .setRequestId(UUID.randomUUID().toString())
                                .build())))
                .isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
    }

    @Test
    void noSeatIsGivenToABodyThatNeverWas() {
        changes.undo(begun);
        var coordinator = As.staff("coordinator").on(bodies);
        var wanted = Seat.newBuilder()
                .setActor("actors/" + id)
                .setRole(Seat.Role.MEMBER)
                .setStartDate(day("2026-02-01"))
                .setEvidence("Möte 17");

        assertThat(violationsOf(() -> coordinator.createSeat(request(wanted)))).contains("seat.actor UNKNOWN");
        var another = coordinator.createSeat(request(wanted.clone().setActor(given.body())));
        assertThat(violationsOf(() -> coordinator.updateSeat(UpdateSeatRequest.newBuilder()
                        .setSeat(wanted.setName(another.getName()))
                        .setRequestId(UUID.randomUUID().toString())
                        .build())))
                .contains("seat.actor UNKNOWN");
    }

    private CreateSeatRequest request(Seat.Builder seat) {
        return CreateSeatRequest.newBuilder()
                .setParent(GROUP)
                .setSeat(seat)
                .setSeatId(id)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
