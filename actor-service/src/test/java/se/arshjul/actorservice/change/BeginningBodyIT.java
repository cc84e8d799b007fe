package se.arshjul.actorservice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.actorservice.change.ActorChangeCalls.day;
import static se.arshjul.actorservice.change.ActorChangeCalls.newMunicipality;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.protobuf.FieldMask;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.Actor.KindPeriod;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.State;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.IssuePermissionRequest;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import se.arshjul.actor.v1.UpdateActorRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A body that begins with a change, and never was when that is undone. Today is 2 March 2026. */
@ServiceTest
class BeginningBodyIT {

    @Autowired
    ActorChangeServiceBlockingStub stub;

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    SessionServiceBlockingStub sessions;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Autowired
    JdbcClient jdbc;

    private final String id = "kommun-" + UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@organisation.test";
    private ActorChangeCalls changes;

    @BeforeEach
    void coordinator() {
        changes = new ActorChangeCalls(stub);
    }

    /** Other tests count the register. */
    @AfterEach
    void takeOut() {
        jdbc.sql("UPDATE actor SET generated = true WHERE actor_id = :actor")
                .param("actor", id)
                .update();
        jdbc.sql("DELETE FROM actor_kind WHERE actor_id = :actor")
                .param("actor", id)
                .update();
    }

    @Test
    void whoIsThereAlreadyIsNotRenamedByOneThatIsToBegin() {
        var known = given.body();

        assertThat(violationsOf(() -> begun(newMunicipality(known.replace("actors/", ""), "Nya kommunen"))))
                .contains("actor_change.successors[0].actor TAKEN");
        assertThat(get(known, "2026-03-01").getDisplayName()).isEqualTo("Exempelorganisationen");
    }

    @Test
    void whatIsAnnouncedAgainBeginsAsItIsSaidNow() {
        changes.undo(begun(newMunicipality(id, "Fel namn")));

        var again = begun(Successor.newBuilder()
                .setActor("actors/" + id)
                .setDisplayName("Rätt namn")
                .setShortName("RN")
                .addKinds(Kind.REGION)
                .setCountyCode("98"));

        var found = get("actors/" + id, "2026-03-01");
        assertThat(found.getDisplayName()).isEqualTo("Rätt namn");
        assertThat(found.getShortName()).isEqualTo("RN");
        assertThat(found.getNamesCount()).isEqualTo(1);
        assertThat(found.getKindsList()).containsExactly(Kind.REGION);
        assertThat(found.getCountyCode()).isEqualTo("98");
        assertThat(found.getMunicipalityCode()).isEmpty();
        assertThat(recipients(id)).isEmpty();
        assertThat(recipients(id.replace("kommun-", "region-"))).containsExactly("actors/" + id);
        changes.undo(again);
    }

    @Test
    void aMovedDayKeepsWhatABodyHasBecomeSince() {
        var change = begun(newMunicipality(id, "Nya kommunen"));
        As.staff("coordinator")
                .on(actors)
                .updateActor(UpdateActorRequest.newBuilder()
                        .setActor(Actor.newBuilder()
                                .setName("actors/" + id)
                                .addKindPeriods(KindPeriod.newBuilder().setKind(Kind.MUNICIPALITY))
                                .addKindPeriods(KindPeriod.newBuilder().setKind(Kind.GROUP)))
                        .setUpdateMask(FieldMask.newBuilder().addPaths("kind_periods"))
                        .setRequestId(UUID.randomUUID().toString())
                        .build());

        changes.date(change, "2026-02-01");

        assertThat(refusalOf(() -> get("actors/" + id, "2026-01-31"))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
        assertThat(get("actors/" + id, "2026-02-01").getKindsList()).containsExactly(Kind.MUNICIPALITY, Kind.GROUP);
    }

    @Test
    void nobodyActsForABodyThatNeverWas() {
        changes.undo(begun(newMunicipality(id, "Nya kommunen")));
        people.held("actors/" + id, email, "RESPONDENT");

        assertThat(refusalOf(this::act)).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void aBodyThatHasPeopleIsNotUndoneAndItsDayMayMove() {
        var change = begun(newMunicipality(id, "Nya kommunen"));
        people.held("actors/" + id, email, "CONTACT");

        assertThat(refusalOf(() -> changes.undo(change))).isEqualTo("FAILED_PRECONDITION ACTOR_CHANGE_IN_USE");
        assertThat(act()).isEqualTo("actors/" + id);
        var moved = changes.date(change, "2026-02-01");
        jdbc.sql("UPDATE assignment SET end_time = '2026-02-02T00:00:00Z' WHERE actor_id = :actor")
                .param("actor", id)
                .update();
        assertThat(changes.undo(moved).getState()).isEqualTo(State.UNDONE);
    }

    @Test
    void aBodyThatHasASeatIsNotUndone() {
        var change = begun(newMunicipality(id, "Nya kommunen"));
        jdbc.sql("""
                        INSERT INTO seat
                        VALUES ('referensgrupp-till-radet', :seat, :seat, 'MEMBER', false, '', '2026-02-01', NULL, NULL,
                                'Möte 17', 1)
                        """).param("seat", id).update();

        assertThat(refusalOf(() -> changes.undo(change))).isEqualTo("FAILED_PRECONDITION ACTOR_CHANGE_IN_USE");
        jdbc.sql("DELETE FROM seat WHERE seat_id = :seat").param("seat", id).update();
        assertThat(changes.undo(change).getState()).isEqualTo(State.UNDONE);
    }

    private ActorChange begun(Successor.Builder successor) {
        return changes.announce(ActorChange.newBuilder()
                .setKind(ActorChange.Kind.MERGER)
                .addPredecessors(given.body())
                .addSuccessors(successor)
                .setEffectiveDate(day("2026-01-01"))
                .setEvidence("Beslutet"));
    }

    private Actor get(String name, String day) {
        return actors.getActor(
                GetActorRequest.newBuilder().setName(name).setAsOfDate(day(day)).build());
    }

    private String act() {
        return As.login(email, "Somebody")
                .on(sessions)
                .issuePermission(IssuePermissionRequest.newBuilder()
                        .setActor("actors/" + id)
                        .build())
                .getCapacity()
                .getActor();
    }

    private List<String> recipients(String principal) {
        return As.engine()
                .on(actors)
                .listRecipients(ListRecipientsRequest.newBuilder()
                        .setAsOfDate(day("2026-03-01"))
                        .addRecipientIds(principal)
                        .build())
                .getRecipientsList()
                .stream()
                .map(Recipient::getActor)
                .toList();
    }
}
