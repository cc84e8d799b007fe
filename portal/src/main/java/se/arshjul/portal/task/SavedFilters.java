package se.arshjul.portal.task;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.Part;
import se.arshjul.workflow.v1.CreateSavedFilterRequest;
import se.arshjul.workflow.v1.DeleteSavedFilterRequest;
import se.arshjul.workflow.v1.ListSavedFiltersRequest;
import se.arshjul.workflow.v1.SavedFilter;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc.SavedFilterServiceBlockingStub;

/** What the visitor looks for in the inbox again and again. */
@Component
class SavedFilters {

    private final Calls<SavedFilterServiceBlockingStub> filters;

    SavedFilters(Calls<SavedFilterServiceBlockingStub> filters) {
        this.filters = filters;
    }

    /** A filter with the address of what it shows. */
    public record Saved(String id, String title, int items, String address) {

        static Saved of(SavedFilter filter) {
            return new Saved(
                    filter.getName().substring("savedFilters/".length()),
                    filter.getTitle(),
                    filter.getItemCount(),
                    TaskQuery.of(filter).getFirst());
        }
    }

    /** @param stoodInFor whom the visitor stands in for now */
    Part<List<Saved>> own(List<String> stoodInFor) {
        return filters.part(stub -> stub.listSavedFilters(request(stoodInFor)))
                .map(found ->
                        found.getSavedFiltersList().stream().map(Saved::of).toList());
    }

    List<Saved> all(List<String> stoodInFor) {
        return filters.read(stub -> stub.listSavedFilters(request(stoodInFor))).getSavedFiltersList().stream()
                .map(Saved::of)
                .toList();
    }

    private static ListSavedFiltersRequest request(List<String> stoodInFor) {
        return ListSavedFiltersRequest.newBuilder().addAllHolders(stoodInFor).build();
    }

    void create(String title, TaskQuery query, String requestId) {
        var asked = CreateSavedFilterRequest.newBuilder()
                .setSavedFilter(query.filter().setTitle(title))
                .setRequestId(requestId)
                .build();
        filters.write(stub -> stub.createSavedFilter(asked));
    }

    void delete(String id, String requestId) {
        var asked = DeleteSavedFilterRequest.newBuilder()
                .setName("savedFilters/" + id)
                .setRequestId(requestId)
                .build();
        filters.write(stub -> stub.deleteSavedFilter(asked));
    }
}
