package se.arshjul.portal.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.Unreachable;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.ListTakeOversRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.TakeOver;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** Finds the task that a page is for, and marks it done once the owning service has taken the decision. */
@Component
public class Tasks {

    private static final Logger log = LoggerFactory.getLogger(Tasks.class);

    /** In the order in which somebody looks for a task: what I have taken, what is free, what others have. */
    private static final List<View> OPEN = List.of(View.MINE, View.GROUP, View.OTHERS);

    private static final int HANDFUL = 10;

    private final Calls<WorkItemServiceBlockingStub> items;
    private final TaskViews views;
    private final TaskDrafts drafts;

    Tasks(Calls<WorkItemServiceBlockingStub> items, TaskViews views, TaskDrafts drafts) {
        this.items = items;
        this.views = views;
        this.drafts = drafts;
    }

    /**
     * Puts the open tasks of a page into its model as {@code task}, and what the visitor has begun to write in them into
     * its form. It comes after what the form starts with.
     */
    public void show(String formKey, String subject, Form form, Model model) {
        show(formKey, subject, Map.of(), form, model);
    }

    /** @param names what fields are called in the draft where that is not their name in the form */
    public void show(String formKey, String subject, Map<String, String> names, Form form, Model model) {
        var open = open(formKey, subject);
        model.addAttribute("task", open);
        // Of several tasks the visitor may have begun to write in any: a draft stays with its task.
        var begun = open.orElse(List.of()).stream()
                .flatMap(task -> draft(task.getId(), names).stream())
                .toList();
        begun.stream()
                .filter(DraftView::isKept)
                .findFirst()
                .or(() -> begun.stream().findFirst())
                .ifPresent(draft -> {
                    model.addAttribute("draft", draft);
                    if (!form.isPosted()) {
                        form.start(form.getEtag(), draft.fields());
                    }
                });
    }

    private Optional<DraftView> draft(String id, Map<String, String> names) {
        return drafts.part(id)
                .map(draft -> draft.getKnownFieldsCount() == 0
                        ? Optional.<DraftView>empty()
                        : Optional.of(drafts.view(id, draft, names)))
                .orElse(Optional.empty());
    }

    /** Forgets what the visitor has begun to write in a task that goes on: it has been sent. */
    public void forgetDraft(String formKey, String subject, String requestId) {
        try {
            for (var task : open(formKey, subject).orElse(List.of())) {
                drafts.discard(task.getId(), derived(requestId, task.getName()));
            }
        } catch (Refusal | Unreachable stays) {
            log.atInfo().addKeyValue("subject", subject).log("Draft not forgotten: {}", stays.getMessage());
        }
    }

    /** The open tasks that are done on this form about this resource; none when the process is elsewhere. */
    public Part<List<TaskView>> open(String formKey, String subject) {
        return items.part(stub -> OPEN.stream()
                        .map(view -> stub.listWorkItems(ListWorkItemsRequest.newBuilder()
                                .setView(view)
                                .setFormKey(formKey)
                                .setSubject(subject)
                                .build()))
                        .map(ListWorkItemsResponse::getWorkItemsList)
                        .flatMap(List::stream)
                        .toList())
                .map(views::views);
    }

    /** What waits for the visitor: own tasks first, then those that anybody of the groups can take; a handful of each. */
    public Part<List<TaskView>> waiting() {
        return items.part(stub -> List.of(View.MINE, View.GROUP).stream()
                        .map(view -> stub.listWorkItems(ListWorkItemsRequest.newBuilder()
                                .setView(view)
                                .setPageSize(HANDFUL)
                                .build()))
                        .map(ListWorkItemsResponse::getWorkItemsList)
                        .flatMap(List::stream)
                        .toList())
                .map(views::views);
    }

    /** What others have taken over from the visitor, who has not read of it yet. */
    public Part<List<TakenOver>> takenOver() {
        return items.part(stub -> stub.listTakeOvers(
                        ListTakeOversRequest.newBuilder().setPageSize(HANDFUL).build()))
                .map(found -> takenOver(found.getTakeOversList()));
    }

    /** A task that somebody else has taken over. */
    public record TakenOver(String id, String what, String who, String when, String requestId) {}

    private List<TakenOver> takenOver(List<TakeOver> takeOvers) {
        var abouts = views.abouts(takeOvers.stream().map(TakeOver::getSubject).toList());
        return takeOvers.stream()
                .map(takeOver -> new TakenOver(
                        takeOver.getWorkItem().substring("workItems/".length()),
                        views.title(takeOver.getTitle()) + ", " + abouts.getOrDefault(takeOver.getSubject(), ""),
                        takeOver.getDisplayName(),
                        DateText.moment(takeOver.getChangeTime()),
                        UUID.randomUUID().toString()))
                .toList();
    }

    /** The same again for a repeated request, and another for each task. */
    private static String derived(String requestId, String task) {
        return UUID.nameUUIDFromBytes((requestId + task).getBytes(UTF_8)).toString();
    }

    /**
     * Marks the task done, so that it leaves the inbox at once. The decision has been taken by then: should this call
     * be lost, the service's event does the same a moment later, so nothing here undoes what the person has done.
     */
    public void complete(String formKey, String subject, String decision, String requestId) {
        try {
            for (var task : open(formKey, subject).orElse(List.of())) {
                var asked = CompleteWorkItemRequest.newBuilder()
                        .setName(task.getName())
                        .setDecision(decision)
                        .setRequestId(derived(requestId, task.getName()))
                        .build();
                items.write(stub -> stub.completeWorkItem(asked));
            }
        } catch (Refusal | Unreachable later) {
            log.atWarn()
                    .addKeyValue("subject", subject)
                    .addKeyValue("form", formKey)
                    .log("Task not marked done; the event will: {}", later.getMessage());
        }
    }
}
