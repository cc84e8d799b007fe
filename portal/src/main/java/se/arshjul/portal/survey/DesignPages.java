package se.arshjul.portal.survey;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.CompleteDesignRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.rule.Rules;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.refusal.Refusal;

/** "Utforma enkät": the survey's texts, its questions by section, and saying that the design is done. */
@Controller
@RequestMapping("/uppfoljning/{year}")
class DesignPages {

    private static final String FORM = "survey-design";

    private static final List<String> TEXTS =
            List.of("title", "introduction", "legal_basis", "estimated_minutes", "single_signer_allowed");

    private final Surveys surveys;
    private final Calls<SurveyServiceBlockingStub> calls;
    private final Rules rules;
    private final Burdens burdens;
    private final Tasks tasks;

    DesignPages(Surveys surveys, Calls<SurveyServiceBlockingStub> calls, Rules rules, Burdens burdens, Tasks tasks) {
        this.surveys = surveys;
        this.calls = calls;
        this.rules = rules;
        this.burdens = burdens;
        this.tasks = tasks;
    }

    /** A section with its questions, as the list shows them. */
    public record Part(Survey.Section section, List<Question> questions) {

        public String idOf(Question question) {
            return ResourceId.of(question.getName());
        }
    }

    @GetMapping("/utforma")
    String show(@PathVariable String year, Form form, Model model) {
        var survey = surveys.get(year);
        var questions = surveys.questions(year);
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("task", tasks.open(FORM, survey.getName()));
        model.addAttribute("burdens", burdens.of(survey));
        model.addAttribute(
                "parts",
                survey.getSectionsList().stream()
                        .map(section -> new Part(section, in(section, questions)))
                        .toList());
        model.addAttribute("rules", rules.part(survey.getName()));
        return "survey/design";
    }

    private static List<Question> in(Survey.Section section, List<Question> questions) {
        return questions.stream()
                .filter(question -> question.getSectionId().equals(section.getSectionId()))
                .toList();
    }

    @PostMapping("/utforma/klar")
    String complete(@PathVariable String year, Form form, Model model) {
        var name = "surveys/" + year;
        try {
            calls.write(stub -> stub.completeDesign(CompleteDesignRequest.newBuilder()
                    .setName(name)
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        tasks.complete(FORM, name, "", form.getRequestId());
        return "redirect:/uppfoljning/{year}";
    }

    @GetMapping("/texter")
    String texts(@PathVariable String year, Form form, Model model) {
        var survey = surveys.get(year);
        var view = new SurveyView(survey);
        form.start(survey.getEtag(), view.fields());
        model.addAttribute("survey", view);
        return "survey/texts";
    }

    @PostMapping("/texter")
    String changeTexts(@PathVariable String year, Form form, Model model) {
        var changed = Survey.newBuilder()
                .setTitle(form.value("title"))
                .setIntroduction(form.value("introduction"))
                .setLegalBasis(form.value("legalBasis"))
                .setEstimatedMinutes(form.whole("estimatedMinutes").orElse(0))
                .setSingleSignerAllowed(form.has("singleSignerAllowed", "ja"));
        if (form.isWrong()) {
            return texts(year, form, model);
        }
        try {
            surveys.update(year, changed, TEXTS, form);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return texts(year, form, model);
        }
        return "redirect:/uppfoljning/{year}/utforma";
    }
}
