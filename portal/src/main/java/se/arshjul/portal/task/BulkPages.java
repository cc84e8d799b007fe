package se.arshjul.portal.task;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.BulkChange;
import se.arshjul.workflow.v1.BulkOutcome;
import se.arshjul.workflow.v1.ChangeWorkItemsRequest;
import se.arshjul.workflow.v1.ChangeWorkItemsResponse;
import se.arshjul.workflow.v1.PreviewWorkItemChangesRequest;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** Several tasks at once: what would happen to each, and what has. */
@Controller
class BulkPages {

    private static final String REPORT = "bulkReport";

    private static final Map<String, BulkChange.Kind> CHANGES =
            Map.of("ta", BulkChange.Kind.CLAIM, "lamna", BulkChange.Kind.RELEASE, "bevaka", BulkChange.Kind.FOLLOW_UP);

    private final Calls<WorkItemServiceBlockingStub> items;
    private final TaskViews views;
    private final MessageSource messages;

    BulkPages(Calls<WorkItemServiceBlockingStub> items, TaskViews views, MessageSource messages) {
        this.items = items;
        this.views = views;
        this.messages = messages;
    }

    /** One task and why it is not changed; no reason where it is. */
    public record Line(String what, String why) {}

    /** What becomes of each. */
    public record Report(String change, List<Line> changed, List<Line> left) {}

    @GetMapping("/uppgifter/flera")
    String preview(
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam(defaultValue = "") String gor,
            Form form,
            Model model) {
        model.addAttribute("ids", id);
        model.addAttribute("change", CHANGES.containsKey(gor) ? gor : "ta");
        try {
            var found = items.read(stub -> stub.previewWorkItemChanges(PreviewWorkItemChangesRequest.newBuilder()
                    .addAllNames(names(id))
                    .setChange(change(gor))
                    .build()));
            model.addAttribute("report", report(gor, found.getOutcomesList()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            model.addAttribute("report", new Report(gor, List.of(), List.of()));
        }
        return "task/bulk";
    }

    @PostMapping("/uppgifter/flera")
    String change(
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam(defaultValue = "") String gor,
            Form form,
            Model model,
            RedirectAttributes onward) {
        var change = change(gor).setNote(form.value("note"));
        form.date("date").ifPresent(day -> change.setFollowUpDate(ProtoTime.toProto(day)));
        if (gor.equals("bevaka") && !change.hasFollowUpDate()) {
            form.wrong("date", text("violation.DATE"));
        }
        if (form.isWrong()) {
            return preview(id, gor, form, model);
        }
        try {
            var asked = ChangeWorkItemsRequest.newBuilder()
                    .addAllNames(names(id))
                    .setChange(change)
                    .setRequestId(form.getRequestId())
                    .build();
            onward.addFlashAttribute(REPORT, items.write(stub -> stub.changeWorkItems(asked)));
            onward.addFlashAttribute("change", gor);
            return "redirect:/uppgiftslistan/utfall";
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return preview(id, gor, form, model);
        }
    }

    /** What became of each, shown once; who comes back later is led to the tasks. */
    @GetMapping("/uppgiftslistan/utfall")
    String report(Model model) {
        if (model.getAttribute(REPORT) instanceof ChangeWorkItemsResponse done
                && model.getAttribute("change") instanceof String change) {
            model.addAttribute("report", report(change, done.getOutcomesList()));
            return "task/bulk-report";
        }
        return "redirect:/uppgiftslistan";
    }

    private Report report(String change, List<BulkOutcome> outcomes) {
        var tasks = views
                .views(outcomes.stream()
                        .filter(BulkOutcome::hasWorkItem)
                        .map(BulkOutcome::getWorkItem)
                        .toList())
                .stream()
                .collect(Collectors.toMap(TaskView::getName, Function.identity(), (one, again) -> one));
        var lines = outcomes.stream()
                .map(outcome -> line(outcome, tasks.get(outcome.getName())))
                .toList();
        return new Report(
                change,
                lines.stream().filter(line -> line.why().isEmpty()).toList(),
                lines.stream().filter(line -> !line.why().isEmpty()).toList());
    }

    private Line line(BulkOutcome outcome, @Nullable TaskView task) {
        var why = outcome.getReason().isEmpty() ? "" : text("refusal." + outcome.getReason());
        if (task == null) {
            return new Line("", why);
        }
        var taken = outcome.getReason().equals("WORK_ITEM_CLAIMED");
        return new Line(
                task.getTitle() + ", " + task.getAbout(),
                taken ? why + " " + task.getAssignee() + ", " + task.getClaimed() + "." : why);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static BulkChange.Builder change(String key) {
        return BulkChange.newBuilder().setKind(CHANGES.getOrDefault(key, BulkChange.Kind.CLAIM));
    }

    private static List<String> names(List<String> ids) {
        return ids.stream()
                .filter(id -> !id.isEmpty())
                .map(id -> "workItems/" + id)
                .toList();
    }
}
