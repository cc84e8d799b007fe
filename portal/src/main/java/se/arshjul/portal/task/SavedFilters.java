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

    Part<List<Saved>> own() {
        return filters.part(stub -> stub.listSavedFilters(ListSavedFiltersRequest.getDefaultInstance()))
                .map(found ->
                        found.getSavedFiltersList().stream().map(Saved::of).toList());
    }

    List<Saved> all() {
        return filters
                .read(stub -> stub.listSavedFilters(ListSavedFiltersRequest.getDefaultInstance()))
                .getSavedFiltersList()
                .stream()
                .map(Saved::of)
                .toList();
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
