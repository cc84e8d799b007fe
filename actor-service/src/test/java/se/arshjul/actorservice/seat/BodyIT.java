package se.arshjul.actorservice.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.type.Date;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Body;
import se.arshjul.actor.v1.BodyServiceGrpc.BodyServiceBlockingStub;
import se.arshjul.actor.v1.ListBodiesRequest;
import se.arshjul.actor.v1.ListSeatsRequest;
import se.arshjul.actor.v1.Seat;
import se.arshjul.actor.v1.Seat.Holder;
import se.arshjul.actor.v1.Seat.Role;
import se.arshjul.actor.v1.Seat.Standing;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.ServiceTest;

/** Councils and reference groups with their seats; the facts AF51 and AF59 among them. */
@ServiceTest
class BodyIT {

    private static final String COUNCIL = "bodies/nationella-radet";
    private static final String GROUP = "bodies/referensgrupp-till-radet";

    @Autowired
    BodyServiceBlockingStub bodies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCouncilHasThe15OrganisationsOfBothMinutes() {
        var taken = on(COUNCIL, "2025-09-23");

        assertThat(taken)
                .extracting(Seat::getActor)
                .containsExactlyInAnyOrder(
                        "actors/socialstyrelsen",
                        "actors/arbetsmiljoverket",
                        "actors/e-halsomyndigheten",
                        "actors/folkhalsomyndigheten",
                        "actors/forte",
                        "actors/ivo",
                        "actors/lakemedelsverket",
                        "actors/lof",
                        "actors/nsg-patientsakerhet",
                        "actors/patientnamnden-sormland",
                        "actors/rss",
                        "actors/sbu",
                        "actors/statens-haverikommission",
                        "actors/stralsakerhetsmyndigheten",
                        "actors/skr");
        assertThat(on(COUNCIL, "2024-11-11")).isEmpty();
        assertThat(taken)
                .filteredOn(seat -> seat.getRole() == Role.CONVENER)
                .extracting(Seat::getActor)
                .containsExactly("actors/socialstyrelsen");
    }

    @Test
    void whatWasProposedAndWhatThereIsDiffer() {
        var all = all(COUNCIL);

        assertThat(all).filteredOn(Seat::getProposed).hasSize(14);
        assertThat(all)
                .filteredOn(seat -> seat.getStanding() == Standing.ONLY_PROPOSED)
                .extracting(Seat::getActor)
                .containsExactly("actors/universitetskanslersambetet");
        assertThat(all)
                .filteredOn(seat -> seat.getStanding() == Standing.NOT_PROPOSED)
                .extracting(Seat::getActor)
                .containsExactly("actors/sbu", "actors/statens-haverikommission");
        assertThat(all)
                .filteredOn(seat -> seat.getActor().equals("actors/rss"))
                .extracting(Seat::getProposedAs)
                .containsExactly("Företrädare för kommuner");
    }

    @Test
    void thereAreTwoReferenceGroupsOfWhichOneIsOnlyProposed() {
        assertThat(bodies.listBodies(ListBodiesRequest.getDefaultInstance()).getBodiesList())
                .extracting(Body::getName, Body::getActual)
                .containsExactly(
                        tuple(COUNCIL, true),
                        tuple(GROUP, false),
                        tuple("bodies/socialstyrelsens-referensgrupp", true));
        assertThat(all(GROUP)).hasSize(5).noneMatch(Seat::getTaken);
        assertThat(on("bodies/socialstyrelsens-referensgrupp", "2026-01-01"))
                .extracting(Seat::getActor)
                .contains("actors/patient-och-narstaendeorganisationer");
    }

    @Test
    void theSeatOfSsmChangesHandsByTheMinutesOfMeeting17AndNobodyIsNamed() {
        var seat = seatOf("actors/stralsakerhetsmyndigheten");

        assertThat(seat.getHoldersList())
                .extracting(Holder::getTitle)
                .containsExactly("SSM:s tidigare ledamot", "SSM:s ledamot");
        assertThat(seat.getHolders(1).getMeeting()).isEqualTo(COUNCIL + "/meetings/17");
        assertThat(seat.getHolders(1).getStated()).isTrue();
        assertThat(seatOf("actors/ivo").getHolders(1).getStated()).isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM assignment WHERE actor_id = 'stralsakerhetsmyndigheten'")
                        .query(Long.class)
                        .single())
                .isZero();
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

    private Seat seatOf(String actor) {
        return bodies.listSeats(ListSeatsRequest.newBuilder()
                        .setParent(COUNCIL)
                        .setActor(actor)
                        .build())
                .getSeats(0);
    }

    private static Date day(String day) {
        return ProtoTime.toProto(LocalDate.parse(day));
    }
}
