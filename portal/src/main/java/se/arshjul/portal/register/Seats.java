package se.arshjul.portal.register;

import com.google.type.Date;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Body;
import se.arshjul.actor.v1.BodyServiceGrpc.BodyServiceBlockingStub;
import se.arshjul.actor.v1.GetBodyRequest;
import se.arshjul.actor.v1.ListBodiesRequest;
import se.arshjul.actor.v1.ListBodiesResponse;
import se.arshjul.actor.v1.ListSeatsRequest;
import se.arshjul.actor.v1.ListSeatsResponse;
import se.arshjul.actor.v1.Seat;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;

/** Reads councils, reference groups and their seats. */
@Component
class Seats {

    private static final int MOST = 1000;

    private final Calls<BodyServiceBlockingStub> bodies;

    Seats(Calls<BodyServiceBlockingStub> bodies) {
        this.bodies = bodies;
    }

    static String body(String id) {
        return "bodies/" + id;
    }

    List<Body> bodies() {
        return bodies.read(Seats::everyBody);
    }

    private static List<Body> everyBody(BodyServiceBlockingStub stub) {
        return EveryPage.of(
                token -> stub.listBodies(ListBodiesRequest.newBuilder()
                        .setPageSize(MOST)
                        .setPageToken(token)
                        .build()),
                ListBodiesResponse::getBodiesList,
                ListBodiesResponse::getNextPageToken);
    }

    Body get(String id) {
        return bodies.read(stub ->
                stub.getBody(GetBodyRequest.newBuilder().setName(body(id)).build()));
    }

    /** Those taken on a day, or all when there is none; whoever convenes first, then as the actors are called. */
    List<SeatView> list(String id, Date day) {
        var asked = ListSeatsRequest.newBuilder().setParent(body(id));
        return list(day.getYear() == 0 ? asked : asked.setAsOfDate(day)).stream()
                .map(seat -> new SeatView(seat, ""))
                .sorted(Comparator.comparing((SeatView seat) -> seat.seat().getRole())
                        .thenComparing(SeatView::getCalled))
                .toList();
    }

    private List<Seat> list(ListSeatsRequest.Builder asked) {
        return bodies.read(stub -> every(stub, asked));
    }

    private static List<Seat> every(BodyServiceBlockingStub stub, ListSeatsRequest.Builder asked) {
        return EveryPage.of(
                token -> stub.listSeats(
                        asked.setPageSize(MOST).setPageToken(token).build()),
                ListSeatsResponse::getSeatsList,
                ListSeatsResponse::getNextPageToken);
    }

    /** Where an actor, or who there was before it, sits, sat or was to sit. */
    Part<List<SeatView>> of(Actor actor, Set<String> before) {
        return bodies.part(stub -> {
            var seats = Stream.concat(Stream.of(actor.getName()), before.stream())
                    .flatMap(one ->
                            every(
                                    stub,
                                    ListSeatsRequest.newBuilder()
                                            .setParent("bodies/-")
                                            .setActor(one))
                                    .stream())
                    .toList();
            Map<String, String> names = seats.isEmpty()
                    ? Map.of()
                    : everyBody(stub).stream().collect(Collectors.toMap(Body::getName, Body::getDisplayName));
            return seats.stream()
                    .map(seat ->
                            new SeatView(seat, names.getOrDefault(seat.getName().replaceFirst("/seats/.*", ""), "")))
                    .toList();
        });
    }
}
