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
        var asked = GetWorkItemRequest.newBuilder().setName("workItems/" + id).build();
        return "redirect:" + TaskView.path(items.read(stub -> stub.getWorkItem(asked)));
    }

    @PostMapping("/uppgifter/{id}/ta")
    String claim(@PathVariable String id, Form form) {
        var asked = ClaimWorkItemRequest.newBuilder()
                .setName("workItems/" + id)
                .setRequestId(form.getRequestId())
                .build();
        return "redirect:" + TaskView.path(items.write(stub -> stub.claimWorkItem(asked)));
    }

    @PostMapping("/uppgifter/{id}/lamna")
    String release(@PathVariable String id, Form form) {
        var asked = ReleaseWorkItemRequest.newBuilder()
                .setName("workItems/" + id)
                .setRequestId(form.getRequestId())
                .build();
        return "redirect:" + TaskView.path(items.write(stub -> stub.releaseWorkItem(asked)));
    }
}
