package se.arshjul.actorservice.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.type.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.AnnounceActorChangeRequest;
import se.arshjul.actor.v1.BodyServiceGrpc.BodyServiceBlockingStub;
import se.arshjul.actor.v1.CreateSeatRequest;
import se.arshjul.actor.v1.GetBodyRequest;
import se.arshjul.actor.v1.ListSeatsRequest;
import se.arshjul.actor.v1.ReplaceSeatHolderRequest;
import se.arshjul.actor.v1.Seat;
import se.arshjul.actor.v1.Seat.Holder;
import se.arshjul.actor.v1.Seat.Role;
import se.arshjul.actor.v1.UpdateSeatRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Seats are added, changed, ended and handed on, and never lost. */
@ServiceTest
class SeatIT {

    private static final String GROUP = "bodies/referensgrupp-till-radet";

    @Autowired
    BodyServiceBlockingStub bodies;

    @Autowired
    ActorChangeServiceBlockingStub changes;

    @Autowired
    ActorFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSeatIsAddedTakenEndedAndKept() {
        var actor = given.body();
        var added = create(coopted(actor).setStartDate(day("2025-01-01")));

        var ended = update(added.toBuilder().setEndDate(day("2026-01-01")));

        assertThat(on(GROUP, "2025-12-31")).contains(ended);
        assertThat(on(GROUP, "2026-01-01")).doesNotContain(ended);
        assertThat(all(GROUP)).contains(ended);
        assertThat(given.audit(ended.getName()))
                .containsExactly("PERSON people/coordinator CreateSeat", "PERSON people/coordinator UpdateSeat");
        assertThat(refusalOf(() -> update(added.toBuilder().setRole(Role.MEMBER))))
                .isEqualTo("ABORTED SEAT_CHANGED");
        removed(ended);
    }

    @Test
    void whoFollowsOnASeatIsAddedOnceAndNothingIsOverwritten() {
        var seat = create(coopted(given.body()).setStartDate(day("2025-01-01")));
        var request = ReplaceSeatHolderRequest.newBuilder()
                .setName(seat.getName())
                .setHolder(
                        Holder.newBuilder().setTitle("Organisationens ledamot").setEvidence("Mejl från organisationen"))
                .setEtag(seat.getEtag())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        var coordinator = As.staff("coordinator").on(bodies);

        var replaced = coordinator.replaceSeatHolder(request);

        assertThat(coordinator.replaceSeatHolder(request)).isEqualTo(replaced);
        assertThat(replaced.getHoldersList()).hasSize(1);
        removed(replaced);
    }

    @Test
    void theSeatOfAMergedActorIsThatOfWhoCameAfter() {
        var merged = given.body();
        var seat = create(coopted(merged).setStartDate(day("2025-01-01")));
        As.staff("coordinator")
                .on(changes)
                .announceActorChange(AnnounceActorChangeRequest.newBuilder()
                        .setActorChange(ActorChange.newBuilder()
                                .setKind(ActorChange.Kind.MERGER)
                                .addPredecessors(merged)
                                .addSuccessors(
                                        ActorChange.Successor.newBuilder().setActor(given.renamedBody()))
                                .setEffectiveDate(day("2026-01-01"))
                                .setEvidence("Beslutet"))
                        .setRequestId(UUID.randomUUID().toString())
                        .build());

        assertThat(on(GROUP, "2025-12-31"))
                .filteredOn(one -> one.getName().equals(seat.getName()))
                .extracting(Seat::getActorDisplayName)
                .containsExactly("Exempelorganisationen");
        assertThat(on(GROUP, "2026-01-01"))
                .filteredOn(one -> one.getName().equals(seat.getName()))
                .extracting(Seat::getActorDisplayName)
                .containsExactly("New");
        removed(seat);
    }

    @Test
    void theSeatOfWhomNobodyCameAfterIsCalledWhatTheyWere() {
        var seat = create(coopted(given.bodyDuring("2000-01-01", "2025-06-01")).setStartDate(day("2025-01-01")));

        assertThat(on(GROUP, "2026-01-01"))
                .filteredOn(one -> one.getName().equals(seat.getName()))
                .extracting(Seat::getActorDisplayName)
                .containsExactly("Exempelorganisationen");
        removed(seat);
    }

    @Test
    void whatCanBeNoActorHasNotTheSeatsOfAll() {
        assertThat(refusalOf(() -> bodies.listSeats(ListSeatsRequest.newBuilder()
                        .setParent("bodies/-")
                        .setActor("actors/X Y")
                        .build())))
                .isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
    }

    @Test
    void refusesWhatIsNoSeat() {
        assertThat(violationsOf(() -> create(coopted(given.body())))).contains("seat.start_date REQUIRED");
        assertThat(violationsOf(() -> create(Seat.newBuilder().setActor("actors/x y"))))
                .contains("seat.role REQUIRED", "seat.actor MALFORMED", "seat.evidence WRONG_LENGTH");
        assertThat(violationsOf(() -> create(coopted("actors/nobody-at-all").setStartDate(day("2025-01-01")))))
                .contains("seat.actor UNKNOWN");
        assertThat(refusalOf(() -> bodies.getBody(
                        GetBodyRequest.newBuilder().setName("bodies/nobody").build())))
                .isEqualTo("NOT_FOUND BODY_NOT_FOUND");
    }

    private static Seat.Builder coopted(String actor) {
        return Seat.newBuilder().setActor(actor).setRole(Role.CO_OPTED).setEvidence("Rådets möte 17, punkt 3");
    }

    private Seat create(Seat.Builder seat) {
        return As.staff("coordinator")
                .on(bodies)
                .createSeat(CreateSeatRequest.newBuilder()
                        .setParent(GROUP)
                        .setSeat(seat)
                        .setSeatId("plats-" + UUID.randomUUID())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    private Seat update(Seat.Builder seat) {
        return As.staff("coordinator")
                .on(bodies)
                .updateSeat(UpdateSeatRequest.newBuilder()
                        .setSeat(seat)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    /** Other tests count the seats. */
    private void removed(Seat seat) {
        var id = seat.getName().replaceFirst(".*/", "");
        jdbc.sql("DELETE FROM seat_holder WHERE seat_id = :seat")
                .param("seat", id)
                .update();
        jdbc.sql("DELETE FROM seat WHERE seat_id = :seat").param("seat", id).update();
    }

    private List<Seat> all(String body) {
        return bodies.listSeats(ListSeatsRequest.newBuilder().setParent(body).build())
                .getSeatsList();
    }

    private List<Seat> on(String body, String day) {
        return bodies.listSeats(ListSeatsRequest.newBuilder()
                        .setParent(body)
                        .setAsOfDate(day(day))
                        .build())
                .getSeatsList();
    }

    private static Date day(String day) {
        return ProtoTime.toProto(LocalDate.parse(day));
    }
}
