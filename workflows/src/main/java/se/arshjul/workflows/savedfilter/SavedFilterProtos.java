package se.arshjul.workflows.savedfilter;

import java.time.LocalDate;
import java.util.List;
import se.arshjul.runtime.request.RequestRules;
import se.arshjul.workflow.v1.CreateSavedFilterRequest;
import se.arshjul.workflow.v1.ListSavedFiltersRequest;
import se.arshjul.workflows.inbox.WorkItemQuery;
import se.arshjul.workflows.inbox.WorkItemQuery.Filter;
import se.arshjul.workflows.inbox.WorkItemQueryProtos;

/** Saved filters between contract and domain. */
final class SavedFilterProtos {

    /** No line breaks or other control characters: a title is a link, and lists are read on by it. */
    private static final String ONE_LINE = "\\P{Cntrl}*";

    private static final RequestRules<CreateSavedFilterRequest> CREATE = RequestRules.of(
                    CreateSavedFilterRequest.getDefaultInstance())
            .length("saved_filter.title", 1, 60)
            .matches("saved_filter.title", ONE_LINE)
            .maxLength("saved_filter.form_key", 100)
            .maxLength("saved_filter.words", 200);

    private static final RequestRules<ListSavedFiltersRequest> LIST =
            RequestRules.of(ListSavedFiltersRequest.getDefaultInstance()).maxItems("holders", 50);

    /** Has taken nothing: who stands in for nobody finds none of their items, and not everybody's. */
    private static final String NOBODY = "people/nobody";

    private SavedFilterProtos() {}

    /** Whom the caller stands in for. */
    static List<String> holders(ListSavedFiltersRequest request) {
        return LIST.check(request, SavedFilterRefusals::invalid).getHoldersList();
    }

    static CreateSavedFilter.Command toCommand(CreateSavedFilterRequest request) {
        var wanted = CREATE.check(request, SavedFilterRefusals::invalid).getSavedFilter();
        return new CreateSavedFilter.Command(
                wanted.getTitle().strip(),
                WorkItemQueryProtos.toView(wanted.getView()),
                new Filter(
                        "",
                        wanted.getFormKey(),
                        wanted.getWords(),
                        WorkItemQueryProtos.toDue(wanted.getDue()),
                        WorkItemQueryProtos.toLooked(wanted.getFollowUp()),
                        wanted.getBegun()),
                wanted.getStoodInFor());
    }

    static WorkItemQuery toQuery(SavedFilter saved, List<String> holders, LocalDate today) {
        var query = WorkItemQuery.ofCaller(saved.view(), saved.filter(), today);
        return saved.stoodInFor() ? query.heldBy(holders.isEmpty() ? List.of(NOBODY) : holders) : query;
    }

    static se.arshjul.workflow.v1.SavedFilter toProto(SavedFilter saved, long items) {
        var filter = saved.filter();
        return se.arshjul.workflow.v1.SavedFilter.newBuilder()
                .setName(saved.name())
                .setTitle(saved.title())
                .setView(WorkItemQueryProtos.toProto(saved.view()))
                .setFormKey(filter.formKey())
                .setWords(filter.words())
                .setDue(WorkItemQueryProtos.toProto(filter.due()))
                .setFollowUp(WorkItemQueryProtos.toProto(filter.again()))
                .setBegun(filter.begun())
                .setStoodInFor(saved.stoodInFor())
                .setItemCount(Math.toIntExact(items))
                .build();
    }
}
