package se.arshjul.portal.task;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.ReleaseWorkItemRequest;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** Opening a task, taking it and giving it back. */
@Controller
class TaskPages {

    private final Calls<WorkItemServiceBlockingStub> items;

    TaskPages(Calls<WorkItemServiceBlockingStub> items) {
        this.items = items;
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
