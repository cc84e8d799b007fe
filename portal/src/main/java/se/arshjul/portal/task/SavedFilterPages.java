package se.arshjul.portal.task;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.KindCount;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** Keeping what the inbox was narrowed to under a name, and forgetting it again. */
@Controller
class SavedFilterPages {

    private final SavedFilters filters;
    private final Calls<WorkItemServiceBlockingStub> items;

    SavedFilterPages(SavedFilters filters, Calls<WorkItemServiceBlockingStub> items) {
        this.filters = filters;
        this.items = items;
    }

    @GetMapping("/uppgifter/filter")
    String show(@RequestParam MultiValueMap<String, String> address, Visitor visitor, Form form, Model model) {
        var query = TaskQuery.of(address);
        model.addAttribute("query", query);
        model.addAttribute("kind", kind(query, visitor.stoodInFor()));
        model.addAttribute("saved", filters.all(visitor.stoodInFor()));
        return "task/filters";
    }

    /** What tasks of this kind are called; the inbox itself counts them by that name. */
    private String kind(TaskQuery query, List<String> stoodInFor) {
        return items.part(stub -> stub.summarizeWorkItems(query.summary(stoodInFor)))
                .map(summary -> summary.getKindsList().stream()
                        .filter(kind -> kind.getFormKey().equals(query.kind()))
                        .map(KindCount::getTitle)
                        .findFirst()
                        .orElse(query.kind()))
                .orElse(query.kind());
    }

    @PostMapping("/uppgifter/filter")
    String save(@RequestParam MultiValueMap<String, String> address, Visitor visitor, Form form, Model model) {
        var query = TaskQuery.of(address);
        try {
            filters.create(form.value("title"), query, form.getRequestId());
            return "redirect:" + query.getFirst();
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(address, visitor, form, model);
        }
    }

    @PostMapping("/uppgifter/filter/{id}/ta-bort")
    String forget(@PathVariable String id, Form form) {
        filters.delete(id, form.getRequestId());
        return "redirect:/uppgifter/filter";
    }
}
