package se.arshjul.workflows.savedfilter;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import java.util.List;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.workflow.v1.CreateSavedFilterRequest;
import se.arshjul.workflow.v1.DeleteSavedFilterRequest;
import se.arshjul.workflow.v1.ListSavedFiltersRequest;
import se.arshjul.workflow.v1.ListSavedFiltersResponse;
import se.arshjul.workflow.v1.SavedFilter;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc;
import se.arshjul.workflows.inbox.WorkItemList;

/** SavedFilterService over gRPC. */
@GrpcService
class SavedFilterGrpcService extends SavedFilterServiceGrpc.SavedFilterServiceImplBase {

    private final SavedFilterRepository filters;
    private final WorkItemList items;
    private final CreateSavedFilter createSavedFilter;
    private final DeleteSavedFilter deleteSavedFilter;
    private final InstantSource clock;

    SavedFilterGrpcService(
            SavedFilterRepository filters,
            WorkItemList items,
            CreateSavedFilter createSavedFilter,
            DeleteSavedFilter deleteSavedFilter,
            InstantSource clock) {
        this.filters = filters;
        this.items = items;
        this.createSavedFilter = createSavedFilter;
        this.deleteSavedFilter = deleteSavedFilter;
        this.clock = clock;
    }

    @Override
    public void listSavedFilters(ListSavedFiltersRequest request, StreamObserver<ListSavedFiltersResponse> replies) {
        var person = Caller.current().subject();
        var holders = SavedFilterProtos.holders(request);
        var found = filters.list(
                person, Page.parse("savedFilters|" + person, request.getPageSize(), request.getPageToken()));
        reply(
                replies,
                ListSavedFiltersResponse.newBuilder()
                        .addAllSavedFilters(
                                found.map(saved -> counted(saved, holders)).items())
                        .setNextPageToken(found.nextPageToken())
                        .build());
    }

    @Override
    public void createSavedFilter(CreateSavedFilterRequest request, StreamObserver<SavedFilter> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, counted(createSavedFilter.handle(id, SavedFilterProtos.toCommand(request)), List.of()));
    }

    @Override
    public void deleteSavedFilter(DeleteSavedFilterRequest request, StreamObserver<Empty> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command =
                new DeleteSavedFilter.Command(se.arshjul.workflows.savedfilter.SavedFilter.parse(request.getName()));
        deleteSavedFilter.handle(id, command);
        reply(replies, Empty.getDefaultInstance());
    }

    private SavedFilter counted(se.arshjul.workflows.savedfilter.SavedFilter saved, List<String> holders) {
        var today = WorkingDays.dateOf(clock.instant());
        return SavedFilterProtos.toProto(saved, items.count(SavedFilterProtos.toQuery(saved, holders, today)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
