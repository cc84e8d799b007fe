package se.arshjul.portal.task;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.ReleaseWorkItemRequest;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** The inbox, and taking a task or giving it back. */
@Controller
class TaskPages {

    private static final int PAGE = 50;

    private static final Map<String, View> VIEWS =
            Map.of("mina", View.MINE, "grupp", View.GROUP, "andra", View.OTHERS, "klara", View.DONE);

    private final Calls<WorkItemServiceBlockingStub> items;

    TaskPages(Calls<WorkItemServiceBlockingStub> items) {
        this.items = items;
    }

    @GetMapping("/uppgifter")
    String list(
            @RequestParam(defaultValue = "grupp") String vy,
            @RequestParam(defaultValue = "") String sida,
            Model model) {
        var view = VIEWS.containsKey(vy) ? vy : "grupp";
        model.addAttribute("views", List.of("mina", "grupp", "andra", "klara"));
        model.addAttribute("view", view);
        model.addAttribute("first", sida.isEmpty() ? null : "/uppgifter?vy=" + view);
        model.addAttribute(
                "tasks",
                items.part(stub -> stub.listWorkItems(ListWorkItemsRequest.newBuilder()
                                .setView(VIEWS.get(view))
                                .setPageSize(PAGE)
                                .setPageToken(sida)
                                .build()))
                        .map(page -> Listed.of(view, page)));
        return "task/list";
    }

    /** One page of the inbox. */
    public record Listed(List<TaskView> tasks, int total, String next) {

        static Listed of(String view, ListWorkItemsResponse page) {
            var token = page.getNextPageToken();
            return new Listed(
                    page.getWorkItemsList().stream().map(TaskView::new).toList(),
                    page.getTotalSize(),
                    token.isEmpty() ? "" : "/uppgifter?vy=" + view + "&sida=" + token);
        }
    }

    @GetMapping("/uppgifter/{id}")
    String open(@PathVariable String id) {
        return "redirect:" + get(id).getPath();
    }

    @PostMapping("/uppgifter/{id}/ta")
    String claim(@PathVariable String id, Form form) {
        var asked = ClaimWorkItemRequest.newBuilder()
                .setName("workItems/" + id)
                .setRequestId(form.getRequestId())
                .build();
        return "redirect:" + new TaskView(items.write(stub -> stub.claimWorkItem(asked))).getPath();
    }

    @PostMapping("/uppgifter/{id}/lamna")
    String release(@PathVariable String id, Form form) {
        var asked = ReleaseWorkItemRequest.newBuilder()
                .setName("workItems/" + id)
                .setRequestId(form.getRequestId())
                .build();
        return "redirect:" + new TaskView(items.write(stub -> stub.releaseWorkItem(asked))).getPath();
    }

    private TaskView get(String id) {
        var asked = GetWorkItemRequest.newBuilder().setName("workItems/" + id).build();
        return new TaskView(items.read(stub -> stub.getWorkItem(asked)));
    }
}
