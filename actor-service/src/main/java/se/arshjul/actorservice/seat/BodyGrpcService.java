package se.arshjul.actorservice.seat;

import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.actor.v1.BodyServiceGrpc;
import se.arshjul.actor.v1.CreateSeatRequest;
import se.arshjul.actor.v1.GetBodyRequest;
import se.arshjul.actor.v1.ListBodiesRequest;
import se.arshjul.actor.v1.ListBodiesResponse;
import se.arshjul.actor.v1.ListSeatsRequest;
import se.arshjul.actor.v1.ListSeatsResponse;
import se.arshjul.actor.v1.ReplaceSeatHolderRequest;
import se.arshjul.actor.v1.UpdateSeatRequest;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** BodyService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class BodyGrpcService extends BodyServiceGrpc.BodyServiceImplBase {

    /** Stands for every council and group. */
    private static final String ALL = "bodies/-";

    private final BodyRepository bodies;
    private final SeatRepository seats;
    private final CalledSeats called;
    private final CreateSeat createSeat;
    private final UpdateSeat updateSeat;
    private final ReplaceSeatHolder replaceSeatHolder;
    private final InstantSource clock;

    BodyGrpcService(
            BodyRepository bodies,
            SeatRepository seats,
            CalledSeats called,
            CreateSeat createSeat,
            UpdateSeat updateSeat,
            ReplaceSeatHolder replaceSeatHolder,
            InstantSource clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.called = called;
        this.createSeat = createSeat;
        this.updateSeat = updateSeat;
        this.replaceSeatHolder = replaceSeatHolder;
        this.clock = clock;
    }

    @Override
    public void getBody(GetBodyRequest request, StreamObserver<se.arshjul.actor.v1.Body> replies) {
        reply(replies, SeatProtos.toProto(bodies.get(request.getName())));
    }

    @Override
    public void listBodies(ListBodiesRequest request, StreamObserver<ListBodiesResponse> replies) {
        var page = Page.parse("bodies", request.getPageSize(), request.getPageToken());
        reply(replies, SeatProtos.toProto(bodies.list(page)));
    }

    @Override
    public void listSeats(ListSeatsRequest request, StreamObserver<ListSeatsResponse> replies) {
        var page = Page.parse(SeatProtos.query(request), request.getPageSize(), request.getPageToken());
        var body = request.getParent().equals(ALL)
                ? ""
                : bodies.get(request.getParent()).id();
        var actor = request.getActor().isEmpty()
                ? ""
                : ActorName.parse(request.getActor()).actor();
        var day = SeatProtos.toDay(request);
        var found = seats.list(body, actor, day, page);
        var named = called.on(Objects.requireNonNullElse(day, today()), found.items());
        reply(replies, SeatProtos.toResponse(new Page.Of<>(named, found.nextPageToken())));
    }

    @Override
    public void createSeat(CreateSeatRequest request, StreamObserver<se.arshjul.actor.v1.Seat> replies) {
        var id = RequestId.parse(request.getRequestId());
        answer(replies, createSeat.handle(id, SeatProtos.toCommand(request)));
    }

    @Override
    public void updateSeat(UpdateSeatRequest request, StreamObserver<se.arshjul.actor.v1.Seat> replies) {
        var id = RequestId.parse(request.getRequestId());
        answer(replies, updateSeat.handle(id, SeatProtos.toCommand(request)));
    }

    @Override
    public void replaceSeatHolder(ReplaceSeatHolderRequest request, StreamObserver<se.arshjul.actor.v1.Seat> replies) {
        var id = RequestId.parse(request.getRequestId());
        answer(replies, replaceSeatHolder.handle(id, SeatProtos.toCommand(request)));
    }

    private LocalDate today() {
        return WorkingDays.dateOf(clock.instant());
    }

    private void answer(StreamObserver<se.arshjul.actor.v1.Seat> replies, Seat seat) {
        reply(replies, SeatProtos.toProto(called.on(today(), List.of(seat)).getFirst()));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
