package se.arshjul.actorservice.group;

import com.google.protobuf.Empty;
import com.google.type.Date;
import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.actor.v1.CreateRecipientGroupRequest;
import se.arshjul.actor.v1.DeleteRecipientGroupRequest;
import se.arshjul.actor.v1.GetRecipientGroupRequest;
import se.arshjul.actor.v1.ListGroupRecipientsRequest;
import se.arshjul.actor.v1.ListGroupRecipientsResponse;
import se.arshjul.actor.v1.ListRecipientGroupsRequest;
import se.arshjul.actor.v1.ListRecipientGroupsResponse;
import se.arshjul.actor.v1.RecipientGroup;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc;
import se.arshjul.actor.v1.UpdateRecipientGroupRequest;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestId;

/** RecipientGroupService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class RecipientGroupGrpcService extends RecipientGroupServiceGrpc.RecipientGroupServiceImplBase {

    private final GroupRecipients groups;
    private final CreateRecipientGroup createRecipientGroup;
    private final UpdateRecipientGroup updateRecipientGroup;
    private final DeleteRecipientGroup deleteRecipientGroup;
    private final InstantSource clock;

    RecipientGroupGrpcService(
            GroupRecipients groups,
            CreateRecipientGroup createRecipientGroup,
            UpdateRecipientGroup updateRecipientGroup,
            DeleteRecipientGroup deleteRecipientGroup,
            InstantSource clock) {
        this.groups = groups;
        this.createRecipientGroup = createRecipientGroup;
        this.updateRecipientGroup = updateRecipientGroup;
        this.deleteRecipientGroup = deleteRecipientGroup;
        this.clock = clock;
    }

    @Override
    public void listRecipientGroups(
            ListRecipientGroupsRequest request, StreamObserver<ListRecipientGroupsResponse> replies) {
        var page = Page.parse("recipientGroups", request.getPageSize(), request.getPageToken());
        var asOf = asOf(request.hasAsOfDate(), request.getAsOfDate());
        reply(replies, RecipientGroupProtos.toProto(groups.list(asOf, page)));
    }

    @Override
    public void getRecipientGroup(GetRecipientGroupRequest request, StreamObserver<RecipientGroup> replies) {
        var asOf = asOf(request.hasAsOfDate(), request.getAsOfDate());
        var found = groups.get(RecipientGroupName.parse(request.getName()), asOf);
        reply(replies, RecipientGroupProtos.toProto(found));
    }

    @Override
    public void listGroupRecipients(
            ListGroupRecipientsRequest request, StreamObserver<ListGroupRecipientsResponse> replies) {
        var asOf = asOf(request.hasAsOfDate(), request.getAsOfDate());
        var page = Page.parse(RecipientGroupProtos.query(request), request.getPageSize(), request.getPageToken());
        var found = groups.of(RecipientGroupProtos.toNames(request), asOf, page);
        reply(replies, RecipientGroupProtos.toProto(found));
    }

    @Override
    public void createRecipientGroup(CreateRecipientGroupRequest request, StreamObserver<RecipientGroup> replies) {
        var id = RequestId.parse(request.getRequestId());
        var created = createRecipientGroup.handle(id, RecipientGroupProtos.toCommand(request));
        reply(replies, RecipientGroupProtos.toProto(groups.counted(created, today())));
    }

    @Override
    public void updateRecipientGroup(UpdateRecipientGroupRequest request, StreamObserver<RecipientGroup> replies) {
        var id = RequestId.parse(request.getRequestId());
        var updated = updateRecipientGroup.handle(id, RecipientGroupProtos.toCommand(request));
        reply(replies, RecipientGroupProtos.toProto(groups.counted(updated, today())));
    }

    @Override
    public void deleteRecipientGroup(DeleteRecipientGroupRequest request, StreamObserver<Empty> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = RecipientGroupName.parse(request.getName());
        deleteRecipientGroup.handle(id, new DeleteRecipientGroup.Command(name));
        reply(replies, Empty.getDefaultInstance());
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
