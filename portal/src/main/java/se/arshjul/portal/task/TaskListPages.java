package se.arshjul.portal.task;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.session.Visitor;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** The inbox. */
@Controller
class TaskListPages {

    /** Where the visitor last looked at the inbox, so that the way back from a task leads there. */
    private static final String PLACE = TaskListPages.class.getName() + ".place";

    private static final int PAGE = 50;

    private static final Map<View, String> VIEWS =
            Map.of(View.MINE, "mina", View.GROUP, "grupp", View.OTHERS, "andra", View.DONE, "klara");

    private final Calls<WorkItemServiceBlockingStub> items;
    private final Tasks tasks;
    private final TaskViews views;
    private final SavedFilters filters;

    TaskListPages(Calls<WorkItemServiceBlockingStub> items, Tasks tasks, TaskViews views, SavedFilters filters) {
        this.items = items;
        this.views = views;
        this.tasks = tasks;
        this.filters = filters;
    }

    @GetMapping("/uppgifter")
    String list(
            @RequestParam MultiValueMap<String, String> address, HttpSession session, Visitor visitor, Model model) {
        var query = TaskQuery.of(address);
        var token = address.getFirst("sida");
        var page = token == null ? "" : token;
        session.setAttribute(PLACE, page.isEmpty() ? query.getFirst() : query.page(page));
        var stoodInFor = visitor.stoodInFor();
        model.addAttribute("query", query);
        model.addAttribute("standsIn", !stoodInFor.isEmpty() || !query.holder().isEmpty());
        model.addAttribute("takeOvers", tasks.takenOver());
        model.addAttribute("saved", filters.own(stoodInFor));
        model.addAttribute("first", page.isEmpty() ? null : query.getFirst());
        model.addAttribute(
                "tasks",
                items.part(stub -> stub.listWorkItems(query.list(stoodInFor)
                                .setPageSize(PAGE)
                                .setPageToken(page)
                                .build()))
                        .map(found -> listed(query, found)));
        model.addAttribute(
                "counts",
                items.part(stub -> stub.summarizeWorkItems(query.summary(stoodInFor)))
                        .map(this::counts)
                        .orElse(Counts.UNKNOWN));
        return "task/list";
    }

    /** Back to the tasks as they were shown before one of them was opened. */
    @GetMapping("/uppgiftslistan")
    String back(HttpSession session) {
        return session.getAttribute(PLACE) instanceof String place ? "redirect:" + place : "redirect:/uppgifter";
    }

    /** One page of the inbox. */
    public record Listed(List<TaskView> tasks, int total, String next) {}

    private Listed listed(TaskQuery query, ListWorkItemsResponse page) {
        var token = page.getNextPageToken();
        return new Listed(
                views.views(page.getWorkItemsList()), page.getTotalSize(), token.isEmpty() ? "" : query.page(token));
    }

    /** How many tasks every view has, and of which kinds those of this view are. */
    public record Counts(Map<String, Integer> views, List<Choice> kinds) {

        static final Counts UNKNOWN = new Counts(Map.of(), List.of());
    }

    private Counts counts(SummarizeWorkItemsResponse summary) {
        return new Counts(
                summary.getViewsList().stream()
                        .filter(count -> VIEWS.containsKey(count.getView()))
                        .collect(Collectors.toMap(
                                count -> VIEWS.get(count.getView()), SummarizeWorkItemsResponse.ViewCount::getItems)),
                summary.getKindsList().stream()
                        .map(kind -> Choice.of(
                                kind.getFormKey(),
                                String.format(Locale.ROOT, "%s (%d)", views.title(kind.getTitle()), kind.getItems())))
                        .toList());
    }
}
