package se.arshjul.workflows.inbox;

import java.time.LocalDate;
import java.util.List;
import se.arshjul.runtime.request.RequestRules;
import se.arshjul.workflow.v1.FollowUp;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.SummarizeWorkItemsRequest;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.KindCount;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.ViewCount;
import se.arshjul.workflows.inbox.WorkItemQuery.Due;
import se.arshjul.workflows.inbox.WorkItemQuery.Filter;
import se.arshjul.workflows.inbox.WorkItemQuery.Looked;
import se.arshjul.workflows.inbox.WorkItemQuery.View;

/** What is asked of the inbox, between contract and SQL. */
public final class WorkItemQueryProtos {

    private static final int WORDS = 200;

    private static final int HOLDERS = 50;

    private static final RequestRules<ListWorkItemsRequest> LIST = RequestRules.of(
                    ListWorkItemsRequest.getDefaultInstance())
            .maxLength("words", WORDS)
            .maxItems("holders", HOLDERS);

    private static final RequestRules<SummarizeWorkItemsRequest> SUMMARY = RequestRules.of(
                    SummarizeWorkItemsRequest.getDefaultInstance())
            .maxLength("words", WORDS)
            .maxItems("holders", HOLDERS);

    private WorkItemQueryProtos() {}

    static WorkItemQuery toQuery(ListWorkItemsRequest request, LocalDate today) {
        LIST.check(request, WorkItemRefusals::invalid);
        var filter = new Filter(
                request.getSubject(),
                request.getFormKey(),
                request.getWords(),
                toDue(request.getDue()),
                toLooked(request.getFollowUp()),
                request.getBegun());
        return WorkItemQuery.ofCaller(toView(request.getView()), filter, today).heldBy(request.getHoldersList());
    }

    static WorkItemQuery toQuery(SummarizeWorkItemsRequest request, LocalDate today) {
        SUMMARY.check(request, WorkItemRefusals::invalid);
        var filter = new Filter(
                "",
                request.getFormKey(),
                request.getWords(),
                toDue(request.getDue()),
                toLooked(request.getFollowUp()),
                request.getBegun());
        return WorkItemQuery.ofCaller(toView(request.getView()), filter, today).heldBy(request.getHoldersList());
    }

    static ViewCount toProto(View view, long items) {
        return ViewCount.newBuilder()
                .setView(toProto(view))
                .setItems(Math.toIntExact(items))
                .build();
    }

    static SummarizeWorkItemsResponse toProto(List<ViewCount> views, List<WorkItemList.Kind> kinds) {
        var response = SummarizeWorkItemsResponse.newBuilder().addAllViews(views);
        kinds.forEach(kind -> response.addKinds(KindCount.newBuilder()
                .setFormKey(kind.formKey())
                .setTitle(kind.title())
                .setItems(kind.items())));
        return response.build();
    }

    public static View toView(ListWorkItemsRequest.View view) {
        return switch (view) {
            case MINE -> View.MINE;
            case OTHERS -> View.OTHERS;
            case DONE -> View.DONE;
            case GROUP, VIEW_UNSPECIFIED, UNRECOGNIZED -> View.GROUP;
        };
    }

    public static ListWorkItemsRequest.View toProto(View view) {
        return switch (view) {
            case MINE -> ListWorkItemsRequest.View.MINE;
            case GROUP -> ListWorkItemsRequest.View.GROUP;
            case OTHERS -> ListWorkItemsRequest.View.OTHERS;
            case DONE -> ListWorkItemsRequest.View.DONE;
        };
    }

    public static Due toDue(se.arshjul.workflow.v1.Due due) {
        return switch (due) {
            case LATE -> Due.LATE;
            case THIS_WEEK -> Due.THIS_WEEK;
            case DUE_UNSPECIFIED, UNRECOGNIZED -> Due.WHENEVER;
        };
    }

    public static Looked toLooked(FollowUp followUp) {
        return switch (followUp) {
            case PLANNED -> Looked.PLANNED;
            case REACHED -> Looked.REACHED;
            case FOLLOW_UP_UNSPECIFIED, UNRECOGNIZED -> Looked.WHETHER_OR_NOT;
        };
    }

    public static se.arshjul.workflow.v1.Due toProto(Due due) {
        return switch (due) {
            case LATE -> se.arshjul.workflow.v1.Due.LATE;
            case THIS_WEEK -> se.arshjul.workflow.v1.Due.THIS_WEEK;
            case WHENEVER -> se.arshjul.workflow.v1.Due.DUE_UNSPECIFIED;
        };
    }

    public static FollowUp toProto(Looked again) {
        return switch (again) {
            case PLANNED -> FollowUp.PLANNED;
            case REACHED -> FollowUp.REACHED;
            case WHETHER_OR_NOT -> FollowUp.FOLLOW_UP_UNSPECIFIED;
        };
    }
}
