package se.arshjul.portal.survey;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.CompleteIndicatorProposalsRequest;
import se.arshjul.followup.v1.CreateIndicatorProposalRequest;
import se.arshjul.followup.v1.IndicatorProposal;
import se.arshjul.followup.v1.ListIndicatorProposalsRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.refusal.Refusal;

/** "Föreslå indikatorutveckling": proposals with reasons, and saying that all have been made. */
@Controller
@RequestMapping("/uppfoljning/{year}/indikatorer")
class IndicatorPages {

    private static final String FORM = "indicator-proposals";

    private final Surveys surveys;
    private final Calls<ResultServiceBlockingStub> results;
    private final Tasks tasks;

    IndicatorPages(Surveys surveys, Calls<ResultServiceBlockingStub> results, Tasks tasks) {
        this.surveys = surveys;
        this.results = results;
        this.tasks = tasks;
    }

    @GetMapping
    String show(@PathVariable String year, Form form, Model model) {
        var survey = surveys.get(year);
        form.start("", Map.of("title", "", "reason", ""));
        model.addAttribute("survey", new SurveyView(survey));
        tasks.show(FORM, survey.getName(), form, model);
        model.addAttribute(
                "proposals",
                results.read(stub -> stub.listIndicatorProposals(ListIndicatorProposalsRequest.newBuilder()
                                .setParent(survey.getName())
                                .setPageSize(1000)
                                .build()))
                        .getIndicatorProposalsList());
        return "survey/indicators";
    }

    @PostMapping
    String propose(@PathVariable String year, Form form, Model model) {
        try {
            results.write(stub -> stub.createIndicatorProposal(CreateIndicatorProposalRequest.newBuilder()
                    .setParent("surveys/" + year)
                    .setIndicatorProposal(IndicatorProposal.newBuilder()
                            .setTitle(form.value("title"))
                            .setReason(form.value("reason")))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        tasks.forgetDraft(FORM, "surveys/" + year, form.getRequestId());
        return "redirect:/uppfoljning/{year}/indikatorer";
    }

    @PostMapping("/klar")
    String complete(@PathVariable String year, Form form, Model model) {
        var name = "surveys/" + year;
        try {
            results.write(stub -> stub.completeIndicatorProposals(CompleteIndicatorProposalsRequest.newBuilder()
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
}
