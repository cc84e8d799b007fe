package se.arshjul.portal.answer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.refusal.Refusal;

/** "Ändra svaret": a body changes what it has approved, or gives that up. */
@Controller
@RequestMapping("/svara/{survey}/{request}")
class ReplacementPages {

    private final Requests requests;
    private final Replacements replacements;

    ReplacementPages(Requests requests, Replacements replacements) {
        this.requests = requests;
        this.replacements = replacements;
    }

    @GetMapping("/andra")
    String ask(@PathVariable String survey, @PathVariable String request, Visitor visitor, Form form, Model model) {
        var asked = new RequestView(requests.get(Requests.name(survey, request)));
        if (!asked.isReplaceable() || !visitor.holds("respondent")) {
            return "redirect:/svara/{survey}/{request}";
        }
        model.addAttribute("request", asked);
        return "answer/replace";
    }

    @PostMapping("/andra")
    String begin(@PathVariable String survey, @PathVariable String request, Form form, Model model) {
        try {
            replacements.begin(Requests.name(survey, request), form.getRequestId());
        } catch (Refusal refusal) {
            form.refuse(refusal);
            model.addAttribute("request", new RequestView(requests.get(Requests.name(survey, request))));
            return "answer/replace";
        }
        return "redirect:/svara/{survey}/{request}";
    }

    @GetMapping("/angra")
    String regret(@PathVariable String survey, @PathVariable String request, Visitor visitor, Form form, Model model) {
        var asked = new RequestView(requests.get(Requests.name(survey, request)));
        if (!asked.isReplacing() || !visitor.holds("respondent")) {
            return "redirect:/svara/{survey}/{request}";
        }
        model.addAttribute("request", asked);
        return "answer/regret";
    }

    @PostMapping("/angra")
    String cancel(@PathVariable String survey, @PathVariable String request, Form form, Model model) {
        try {
            replacements.cancel(Requests.name(survey, request), form.getRequestId());
        } catch (Refusal refusal) {
            form.refuse(refusal);
            model.addAttribute("request", new RequestView(requests.get(Requests.name(survey, request))));
            return "answer/regret";
        }
        return "redirect:/svara/{survey}/{request}";
    }
}
