package se.arshjul.portal.survey;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.ApprovePublicationRequest;
import se.arshjul.followup.v1.CompleteAnalysisRequest;
import se.arshjul.followup.v1.CompleteFactSheetRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.ReturnPublicationRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.refusal.Refusal;

/** Review of the results: analysis, fact sheet, and the decision on publication. */
@Controller
@RequestMapping("/uppfoljning/{year}")
class ReviewPages {

    private static final String SAVE = "spara";

    private final Surveys surveys;
    private final Calls<ResultServiceBlockingStub> results;
    private final Tasks tasks;

    ReviewPages(Surveys surveys, Calls<ResultServiceBlockingStub> results, Tasks tasks) {
        this.surveys = surveys;
        this.results = results;
        this.tasks = tasks;
    }

    @GetMapping("/analys")
    String analysis(@PathVariable String year, Form form, Model model) {
        return show(year, "survey-analysis", "survey/analysis", form, model);
    }

    @PostMapping("/analys")
    String analysed(@PathVariable String year, Form form, Model model) {
        try {
            if (form.has(SAVE, "utkast")) {
                surveys.update(
                        year, Survey.newBuilder().setAnalysis(form.value("analysis")), List.of("analysis"), form);
                return "redirect:/uppfoljning/{year}/analys";
            }
            results.write(stub -> stub.completeAnalysis(CompleteAnalysisRequest.newBuilder()
                    .setName("surveys/" + year)
                    .setAnalysis(form.value("analysis"))
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return analysis(year, form, model);
        }
        return done(year, "survey-analysis", "", form);
    }

    @GetMapping("/faktablad")
    String factSheet(@PathVariable String year, Form form, Model model) {
        return show(year, "survey-fact-sheet", "survey/fact-sheet", form, model);
    }

    @PostMapping("/faktablad")
    String written(@PathVariable String year, Form form, Model model) {
        try {
            if (form.has(SAVE, "utkast")) {
                surveys.update(
                        year, Survey.newBuilder().setFactSheet(form.value("factSheet")), List.of("fact_sheet"), form);
                return "redirect:/uppfoljning/{year}/faktablad";
            }
            results.write(stub -> stub.completeFactSheet(CompleteFactSheetRequest.newBuilder()
                    .setName("surveys/" + year)
                    .setFactSheet(form.value("factSheet"))
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return factSheet(year, form, model);
        }
        return done(year, "survey-fact-sheet", "", form);
    }

    @GetMapping("/publicering")
    String publication(@PathVariable String year, Form form, Model model) {
        model.addAttribute("own", surveys.approval(year).getAnalyst());
        return show(year, "survey-publication", "survey/publication", form, model);
    }

    @PostMapping("/publicering/godkann")
    String approve(@PathVariable String year, Form form, Model model) {
        try {
            results.write(stub -> stub.approvePublication(ApprovePublicationRequest.newBuilder()
                    .setName("surveys/" + year)
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return publication(year, form, model);
        }
        return done(year, "survey-publication", "approved", form);
    }

    @PostMapping("/publicering/tillbaka")
    String giveBack(@PathVariable String year, Form form, Model model) {
        try {
            results.write(stub -> stub.returnPublication(ReturnPublicationRequest.newBuilder()
                    .setName("surveys/" + year)
                    .setReason(form.value("reason"))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return publication(year, form, model);
        }
        return done(year, "survey-publication", "returned", form);
    }

    private String show(String year, String formKey, String page, Form form, Model model) {
        var survey = surveys.get(year);
        var view = new SurveyView(survey);
        form.start(survey.getEtag(), view.fields());
        model.addAttribute("survey", view);
        model.addAttribute("analysis", Paragraphs.of(survey.getAnalysis()));
        model.addAttribute("factSheet", Paragraphs.of(form.value("factSheet")));
        model.addAttribute("saved", survey.getFactSheet().strip());
        tasks.show(formKey, survey.getName(), form, model);
        return page;
    }

    private String done(String year, String formKey, String decision, Form form) {
        tasks.complete(formKey, "surveys/" + year, decision, form.getRequestId());
        return "redirect:/uppfoljning/{year}";
    }
}
