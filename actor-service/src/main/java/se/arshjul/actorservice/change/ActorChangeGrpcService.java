package se.arshjul.actorservice.change;

import com.google.type.Date;
import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.actor.v1.ActorChangeServiceGrpc;
import se.arshjul.actor.v1.AnnounceActorChangeRequest;
import se.arshjul.actor.v1.DateActorChangeRequest;
import se.arshjul.actor.v1.GetActorChangeRequest;
import se.arshjul.actor.v1.ListActorChangesRequest;
import se.arshjul.actor.v1.ListActorChangesResponse;
import se.arshjul.actor.v1.ResolveActorRequest;
import se.arshjul.actor.v1.ResolveActorResponse;
import se.arshjul.actor.v1.UndoActorChangeRequest;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestId;

/** ActorChangeService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ActorChangeGrpcService extends ActorChangeServiceGrpc.ActorChangeServiceImplBase {

    private final ActorChangeRepository changes;
    private final AnnounceActorChange announceActorChange;
    private final DateActorChange dateActorChange;
    private final UndoActorChange undoActorChange;
    private final ResolveActor resolveActor;
    private final InstantSource clock;

    ActorChangeGrpcService(
            ActorChangeRepository changes,
            AnnounceActorChange announceActorChange,
            DateActorChange dateActorChange,
            UndoActorChange undoActorChange,
            ResolveActor resolveActor,
            InstantSource clock) {
        this.changes = changes;
        this.announceActorChange = announceActorChange;
        this.dateActorChange = dateActorChange;
        this.undoActorChange = undoActorChange;
        this.resolveActor = resolveActor;
        this.clock = clock;
    }

    @Override
    public void getActorChange(GetActorChangeRequest request, StreamObserver<se.arshjul.actor.v1.ActorChange> replies) {
        answer(replies, changes.get(ActorChangeName.parse(request.getName())));
    }

    @Override
    public void listActorChanges(ListActorChangesRequest request, StreamObserver<ListActorChangesResponse> replies) {
        var page = Page.parse(ActorChangeProtos.query(request), request.getPageSize(), request.getPageToken());
        var found = changes.list(ActorChangeProtos.toFilter(request), page);
        reply(replies, ActorChangeProtos.toProto(found, today()));
    }

    @Override
    public void announceActorChange(
            AnnounceActorChangeRequest request, StreamObserver<se.arshjul.actor.v1.ActorChange> replies) {
        var id = RequestId.parse(request.getRequestId());
        answer(replies, announceActorChange.handle(id, AnnouncementProtos.toCommand(request)));
    }

    @Override
    public void dateActorChange(
            DateActorChangeRequest request, StreamObserver<se.arshjul.actor.v1.ActorChange> replies) {
        var id = RequestId.parse(request.getRequestId());
        answer(replies, dateActorChange.handle(id, ActorChangeProtos.toCommand(request)));
    }

    @Override
    public void undoActorChange(
            UndoActorChangeRequest request, StreamObserver<se.arshjul.actor.v1.ActorChange> replies) {
        var id = RequestId.parse(request.getRequestId());
        answer(replies, undoActorChange.handle(id, ActorChangeProtos.toCommand(request)));
    }

    @Override
    public void resolveActor(ResolveActorRequest request, StreamObserver<ResolveActorResponse> replies) {
        ActorChangeProtos.RESOLVE.check(request, ActorChangeRefusals::invalid);
        var asOf = day(request.hasAsOfDate(), request.getAsOfDate(), today());
        var written = day(request.hasWrittenDate(), request.getWrittenDate(), asOf);
        reply(replies, ActorChangeProtos.toProto(resolveActor.handle(request.getWritten(), asOf, written), asOf));
    }

    private static LocalDate day(boolean asked, Date date, LocalDate otherwise) {
        return asked ? ProtoTime.toLocalDate(date) : otherwise;
    }

    private LocalDate today() {
        return WorkingDays.dateOf(clock.instant());
    }

    private void answer(StreamObserver<se.arshjul.actor.v1.ActorChange> replies, ActorChange change) {
        reply(replies, ActorChangeProtos.toProto(change, today()));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
