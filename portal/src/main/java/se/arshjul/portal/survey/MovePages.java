package se.arshjul.portal.survey;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.MoveDatesRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** "Flytta datum": new dates for a survey whose dispatch has been approved. */
@Controller
@RequestMapping("/uppfoljning/{year}/datum")
class MovePages {

    private final Surveys surveys;
    private final Calls<SurveyServiceBlockingStub> calls;

    MovePages(Surveys surveys, Calls<SurveyServiceBlockingStub> calls) {
        this.surveys = surveys;
        this.calls = calls;
    }

    @GetMapping
    String show(@PathVariable String year, Form form, Model model) {
        var survey = surveys.get(year);
        var view = new SurveyView(survey);
        form.start(survey.getEtag(), view.fields());
        model.addAttribute("survey", view);
        return "survey/move";
    }

    @PostMapping
    String move(@PathVariable String year, Form form, Model model) {
        var moved = Surveys.dates(form, Survey.newBuilder())
                .setName("surveys/" + year)
                .setEtag(form.getEtag());
        if (form.isWrong()) {
            return show(year, form, model);
        }
        try {
            calls.write(stub -> stub.moveDates(MoveDatesRequest.newBuilder()
                    .setSurvey(moved)
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        return "redirect:/uppfoljning/{year}";
    }
}
