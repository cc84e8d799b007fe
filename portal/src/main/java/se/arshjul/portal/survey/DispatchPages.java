package se.arshjul.portal.survey;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.ApproveDispatchRequest;
import se.arshjul.followup.v1.ConsultationServiceGrpc.ConsultationServiceBlockingStub;
import se.arshjul.followup.v1.GetConsultationRequest;
import se.arshjul.followup.v1.ReturnDesignRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.refusal.Refusal;

/** "Godkänn utskick": dates, who will be asked, and the decision. */
@Controller
@RequestMapping("/uppfoljning/{year}/utskick")
class DispatchPages {

    private static final String FORM = "survey-dispatch";

    private final Surveys surveys;
    private final Calls<SurveyServiceBlockingStub> calls;
    private final ChosenRecipients recipients;
    private final Burdens burdens;
    private final Calls<ConsultationServiceBlockingStub> consultations;
    private final Tasks tasks;

    DispatchPages(
            Surveys surveys,
            Calls<SurveyServiceBlockingStub> calls,
            ChosenRecipients recipients,
            Burdens burdens,
            Calls<ConsultationServiceBlockingStub> consultations,
            Tasks tasks) {
        this.surveys = surveys;
        this.calls = calls;
        this.recipients = recipients;
        this.burdens = burdens;
        this.consultations = consultations;
        this.tasks = tasks;
    }

    @GetMapping
    String show(@PathVariable String year, Form form, Model model) {
        var survey = surveys.get(year);
        var view = new SurveyView(survey);
        form.start(survey.getEtag(), view.fields());
        model.addAttribute("survey", view);
        model.addAttribute(
                "documented",
                consultations
                        .part(stub -> stub.getConsultation(GetConsultationRequest.newBuilder()
                                        .setName(survey.getName())
                                        .build())
                                .getComplete())
                        .orElse(false));
        model.addAttribute("own", surveys.approval(year).getDesigner());
        tasks.show(FORM, survey.getName(), form, model);
        var chosen = recipients.of(survey);
        model.addAttribute("recipients", chosen);
        model.addAttribute("burdens", burdens.of(survey, chosen));
        return "survey/dispatch";
    }

    @PostMapping("/datum")
    String dates(@PathVariable String year, Form form, Model model) {
        var changed = Surveys.dates(form, Survey.newBuilder());
        if (form.isWrong()) {
            return show(year, form, model);
        }
        try {
            surveys.update(year, changed, Surveys.DATES, form);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        return "redirect:/uppfoljning/{year}/utskick";
    }

    @PostMapping("/godkann")
    String approve(@PathVariable String year, Form form, Model model) {
        var name = "surveys/" + year;
        findUnsavedDates(surveys.get(year), form);
        if (form.isWrong()) {
            return show(year, form, model);
        }
        try {
            calls.write(stub -> stub.approveDispatch(ApproveDispatchRequest.newBuilder()
                    .setName(name)
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        tasks.complete(FORM, name, "approved", form.getRequestId());
        return "redirect:/uppfoljning/{year}";
    }

    /** The decision is about the dates that are saved: others in the fields would be lost without a word. */
    private static void findUnsavedDates(Survey survey, Form form) {
        if (!survey.getEtag().equals(form.getEtag())) {
            // Somebody else has changed the survey, which the service says.
            return;
        }
        var saved = new SurveyView(survey).fields();
        Surveys.DATE_FIELDS.stream()
                .filter(field -> !form.values(field).isEmpty())
                .filter(field -> !form.value(field).equals(saved.get(field)))
                .forEach(field -> form.violated(field, "UNSAVED"));
    }

    @PostMapping("/tillbaka")
    String giveBack(@PathVariable String year, Form form, Model model) {
        var name = "surveys/" + year;
        try {
            calls.write(stub -> stub.returnDesign(ReturnDesignRequest.newBuilder()
                    .setName(name)
                    .setReason(form.value("reason"))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        tasks.complete(FORM, name, "returned", form.getRequestId());
        return "redirect:/uppfoljning/{year}";
    }
}
