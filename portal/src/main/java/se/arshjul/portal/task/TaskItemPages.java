package se.arshjul.portal.task;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.AcknowledgeTakeOverRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemChangesRequest;
import se.arshjul.workflow.v1.SetFollowUpRequest;
import se.arshjul.workflow.v1.TakeOverWorkItemRequest;
import se.arshjul.workflow.v1.WorkItemChange;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** All there is to say about one task: who has it, when it is looked at again, what was done; and taking it over. */
@Controller
@RequestMapping("/uppgifter/{id}")
class TaskItemPages {

    private static final int PAGE = 200;

    private final Calls<WorkItemServiceBlockingStub> items;
    private final TaskViews views;
    private final MessageSource messages;

    TaskItemPages(Calls<WorkItemServiceBlockingStub> items, TaskViews views, MessageSource messages) {
        this.items = items;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/om")
    String show(@PathVariable String id, Form form, Model model) {
        var task = get(id);
        form.start("", Map.of("date", task.getFollowUpField(), "note", task.getFollowUpNote()));
        model.addAttribute("one", task);
        model.addAttribute(
                "changes",
                items.part(stub -> stub.listWorkItemChanges(ListWorkItemChangesRequest.newBuilder()
                                .setName(task.getName())
                                .setPageSize(PAGE)
                                .build()))
                        .map(found ->
                                found.getChangesList().stream().map(Line::of).toList()));
        return "task/item";
    }

    /** What somebody did, for one line of the history; the kind picks the sentence. */
    public record Line(String kind, String who, String from, String when, String day, String note) {

        static Line of(WorkItemChange change) {
            var kind = change.getKind().name().toLowerCase(Locale.ROOT);
            var cleared = change.getKind() == WorkItemChange.Kind.FOLLOWED_UP && !change.hasFollowUpDate();
            return new Line(
                    cleared ? "cleared" : change.getDisplayName().isEmpty() ? kind + ".elsewhere" : kind,
                    change.getDisplayName(),
                    change.getFromDisplayName(),
                    DateText.moment(change.getChangeTime()),
                    DateText.day(change.getFollowUpDate()),
                    change.getNote());
        }
    }

    @PostMapping("/bevaka")
    String followUp(@PathVariable String id, Form form, Model model) {
        var asked = SetFollowUpRequest.newBuilder()
                .setName(name(id))
                .setNote(form.value("note"))
                .setRequestId(form.getRequestId());
        if (form.value("bort").isEmpty()) {
            var day = form.date("date");
            day.ifPresent(chosen -> asked.setFollowUpDate(ProtoTime.toProto(chosen)));
            if (day.isEmpty()) {
                form.wrong("date", text("violation.DATE"));
            }
        } else {
            asked.clearNote();
        }
        if (form.isWrong()) {
            return show(id, form, model);
        }
        try {
            items.write(stub -> stub.setFollowUp(asked.build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(id, form, model);
        }
        return "redirect:/uppgifter/{id}/om";
    }

    @GetMapping("/ta-over")
    String askToTakeOver(@PathVariable String id, Form form, Model model) {
        model.addAttribute("one", get(id));
        return "task/take-over";
    }

    @PostMapping("/ta-over")
    String takeOver(@PathVariable String id, Form form, Model model) {
        var asked = TakeOverWorkItemRequest.newBuilder()
                .setName(name(id))
                .setHolder(form.value("holder"))
                .setRequestId(form.getRequestId())
                .build();
        try {
            return "redirect:" + TaskView.path(items.write(stub -> stub.takeOverWorkItem(asked)));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return askToTakeOver(id, form, model);
        }
    }

    @PostMapping("/last")
    String acknowledge(@PathVariable String id, Form form) {
        var asked = AcknowledgeTakeOverRequest.newBuilder()
                .setName(name(id))
                .setRequestId(form.getRequestId())
                .build();
        items.write(stub -> stub.acknowledgeTakeOver(asked));
        return form.value("nasta").equals("start") ? "redirect:/" : "redirect:/uppgiftslistan";
    }

    private TaskView get(String id) {
        var asked = GetWorkItemRequest.newBuilder().setName(name(id)).build();
        return views.view(items.read(stub -> stub.getWorkItem(asked)));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String name(String id) {
        return "workItems/" + id;
    }
}
