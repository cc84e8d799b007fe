package se.arshjul.portal.survey;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.AskClarificationRequest;
import se.arshjul.followup.v1.AskClarificationRequest.Doubt;
import se.arshjul.followup.v1.Response;
import se.arshjul.portal.answer.Clarifications;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.refusal.Refusal;

/**
 * "Fråga om ett svar": of a response that is assessed, or accepted already, one question's answer is unclear; only that one
 * opens again.
 */
@Controller
@RequestMapping("/uppfoljning/{year}/bedom/{request}/fraga/{question}")
class AskPages {

    private final Requests requests;
    private final Clarifications clarifications;
    private final Asking asking;
    private final Tasks tasks;

    AskPages(Requests requests, Clarifications clarifications, Asking asking, Tasks tasks) {
        this.requests = requests;
        this.clarifications = clarifications;
        this.asking = asking;
        this.tasks = tasks;
    }

    @GetMapping
    String show(
            @PathVariable String year,
            @PathVariable String request,
            @PathVariable String question,
            Form form,
            Model model) {
        var asked = requests.get(Requests.name(year, request));
        model.addAttribute("year", year);
        model.addAttribute("id", request);
        model.addAttribute("request", new RequestView(asked));
        tasks.show(AssessPages.FORM, asked.getName(), Map.of("text", DoubtPages.DOUBT + question), form, model);
        model.addAttribute("begun", Asking.isBegun(model));
        var response = requests.response(asked.getName());
        model.addAttribute("question", field(response, question));
        model.addAttribute("version", Asking.shown(response, form));
        model.addAttribute(
                "reviewedBy", DateText.day(requests.survey("surveys/" + year).getReviewedByDate()));
        model.addAttribute(
                "clarifications",
                clarifications
                        .part(asked.getName())
                        .map(all -> all.stream()
                                .filter(one -> one.getName().equals(question))
                                .toList()));
        return "survey/ask";
    }

    private QuestionField field(Response response, String question) {
        return requests.sections(response).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.getName().equals(question))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    String ask(
            @PathVariable String year,
            @PathVariable String request,
            @PathVariable String question,
            Form form,
            Model model) {
        var asked = AskClarificationRequest.newBuilder()
                .setName(Requests.name(year, request))
                .addDoubts(Doubt.newBuilder()
                        .setQuestion("surveys/" + year + "/questions/" + question)
                        .setText(form.value("text")))
                .setVersion(Asking.version(form))
                .setRequestId(form.getRequestId())
                .build();
        try {
            return asking.ask(asked);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, request, question, form, model);
        }
    }
}
