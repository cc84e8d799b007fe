package se.arshjul.actorservice.actor;

import com.google.type.Date;
import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.CreateActorRequest;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.UpdateActorRequest;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestId;

/** ActorService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ActorGrpcService extends ActorServiceGrpc.ActorServiceImplBase {

    private final ActorRepository actors;
    private final RecipientReport recipients;
    private final CreateActor createActor;
    private final UpdateActor updateActor;
    private final InstantSource clock;

    ActorGrpcService(
            ActorRepository actors,
            RecipientReport recipients,
            CreateActor createActor,
            UpdateActor updateActor,
            InstantSource clock) {
        this.actors = actors;
        this.recipients = recipients;
        this.createActor = createActor;
        this.updateActor = updateActor;
        this.clock = clock;
    }

    @Override
    public void getActor(GetActorRequest request, StreamObserver<se.arshjul.actor.v1.Actor> replies) {
        var name = ActorName.parse(request.getName());
        var asOf = request.hasAsOfDate()
                ? ProtoTime.toLocalDate(request.getAsOfDate())
                : actors.get(name).lastDayBy(today());
        var actor = actors.get(name, asOf);
        reply(
                replies,
                ActorProtos.toProto(actor, asOf, Caller.current()).toBuilder()
                        .addAllAliases(actors.aliases(name))
                        .build());
    }

    @Override
    public void listActors(ListActorsRequest request, StreamObserver<ListActorsResponse> replies) {
        var asOf = asOf(request.hasAsOfDate(), request.getAsOfDate());
        var page = Page.parse(ActorProtos.query(request), request.getPageSize(), request.getPageToken());
        var found = actors.list(ActorProtos.toFilter(request), asOf, page);
        reply(replies, ActorProtos.toProto(found, asOf, Caller.current()));
    }

    @Override
    public void createActor(CreateActorRequest request, StreamObserver<se.arshjul.actor.v1.Actor> replies) {
        var id = RequestId.parse(request.getRequestId());
        var created = createActor.handle(id, ActorProtos.toCommand(request));
        reply(replies, ActorProtos.toProto(created, today(), Caller.current()));
    }

    @Override
    public void updateActor(UpdateActorRequest request, StreamObserver<se.arshjul.actor.v1.Actor> replies) {
        var id = RequestId.parse(request.getRequestId());
        var updated = updateActor.handle(id, ActorProtos.toCommand(request));
        reply(replies, ActorProtos.toProto(updated, today(), Caller.current()));
    }

    @Override
    public void listRecipients(ListRecipientsRequest request, StreamObserver<ListRecipientsResponse> replies) {
        var asOf = asOf(request.hasAsOfDate(), request.getAsOfDate());
        var page = Page.parse(ActorProtos.query(request), request.getPageSize(), request.getPageToken());
        reply(replies, ActorProtos.toProto(recipients.listOrAll(asOf, request.getRecipientIdsList(), page)));
    }

    private LocalDate asOf(boolean asked, Date date) {
        return asked ? ProtoTime.toLocalDate(date) : today();
    }

    private LocalDate today() {
        return WorkingDays.dateOf(clock.instant());
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
