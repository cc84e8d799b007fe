package se.arshjul.portal.mailing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.MonitorFilter;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.CreateMailingRequest;
import se.arshjul.workflow.v1.GetMailingRequest;
import se.arshjul.workflow.v1.ListMailingLettersRequest;
import se.arshjul.workflow.v1.ListMailingLettersResponse;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;
import se.arshjul.workflow.v1.PreviewMailingRequest;

/** Extra reminders and letters sent once more: who gets which, the order, and what became of each. */
@Controller
@RequestMapping("/uppfoljning/{year}/brev")
class MailingPages {

    private static final String RESEND = "skicka-om";

    private final Surveys surveys;
    private final Calls<MailingServiceBlockingStub> mailings;

    MailingPages(Surveys surveys, Calls<MailingServiceBlockingStub> mailings) {
        this.surveys = surveys;
        this.mailings = mailings;
    }

    @GetMapping({"/paminn", "/skicka-om"})
    String preview(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String lan,
            @RequestParam(defaultValue = "") String sent,
            HttpServletRequest request,
            Form form,
            Model model) {
        var filter = new MonitorFilter(lage, slag, lan, !sent.isEmpty());
        var found = mailings.read(stub -> stub.previewMailing(PreviewMailingRequest.newBuilder()
                .setParent("surveys/" + year)
                .setPurpose(purpose(request))
                .setFilter(filter.toMailing())
                .build()));
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("what", purpose(request) == Purpose.RESEND ? RESEND : "paminn");
        model.addAttribute("purpose", purpose(request).name().toLowerCase(Locale.ROOT));
        model.addAttribute("filter", filter);
        model.addAttribute("groups", MailingGroups.of(found.getLettersList()));
        model.addAttribute("goes", DateText.moment(found.getSendTime()));
        return "mailing/preview";
    }

    private static Purpose purpose(HttpServletRequest request) {
        return request.getRequestURI().endsWith(RESEND) ? Purpose.RESEND : Purpose.REMIND;
    }

    @PostMapping({"/paminn", "/skicka-om"})
    String order(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String lan,
            @RequestParam(defaultValue = "") String sent,
            HttpServletRequest request,
            Form form,
            Model model) {
        var filter = new MonitorFilter(lage, slag, lan, !sent.isEmpty());
        var asked = CreateMailingRequest.newBuilder()
                .setParent("surveys/" + year)
                .setPurpose(purpose(request))
                .setFilter(filter.toMailing())
                .setRequestId(form.getRequestId())
                .build();
        try {
            var ordered = mailings.write(stub -> stub.createMailing(asked));
            return "redirect:/uppfoljning/{year}/brev/utskick/" + new MailingView(ordered).getId();
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return preview(year, lage, slag, lan, sent, request, form, model);
        }
    }

    @GetMapping("/utskick/{mailing}")
    String report(@PathVariable String year, @PathVariable String mailing, Model model) {
        var name = "surveys/" + year + "/mailings/" + mailing;
        var found = mailings.read(stub ->
                stub.getMailing(GetMailingRequest.newBuilder().setName(name).build()));
        var letters = mailings.read(stub -> EveryPage.of(
                token -> stub.listMailingLetters(ListMailingLettersRequest.newBuilder()
                        .setParent(name)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListMailingLettersResponse::getLettersList,
                ListMailingLettersResponse::getNextPageToken));
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("mailing", new MailingView(found));
        model.addAttribute("groups", MailingGroups.of(letters));
        return "mailing/report";
    }
}
