package se.arshjul.portal.task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** Keeping what the inbox was narrowed to under a name, and forgetting it again. */
@Controller
class SavedFilterPages {

    private final SavedFilters filters;

    SavedFilterPages(SavedFilters filters) {
        this.filters = filters;
    }

    @GetMapping("/uppgifter/filter")
    String show(@RequestParam MultiValueMap<String, String> address, Form form, Model model) {
        model.addAttribute("query", TaskQuery.of(address));
        model.addAttribute("saved", filters.all());
        return "task/filters";
    }

    @PostMapping("/uppgifter/filter")
    String save(@RequestParam MultiValueMap<String, String> address, Form form, Model model) {
        var query = TaskQuery.of(address);
        try {
            filters.create(form.value("title"), query, form.getRequestId());
            return "redirect:" + query.getFirst();
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(address, form, model);
        }
    }

    @PostMapping("/uppgifter/filter/{id}/ta-bort")
    String forget(@PathVariable String id, Form form) {
        filters.delete(id, form.getRequestId());
        return "redirect:/uppgifter/filter";
    }
}
