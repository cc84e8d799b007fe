package se.arshjul.portal.survey;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.followup.v1.AcceptResponseRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.ScreenResponseRequest;
import se.arshjul.followup.v1.SendBackResponseRequest;
import se.arshjul.portal.answer.ApprovedVersion;
import se.arshjul.portal.answer.Clarifications;
import se.arshjul.portal.answer.ContradictionView;
import se.arshjul.portal.answer.Replacements;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.answer.SectionView;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.receipt.CheckAddress;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.refusal.Refusal;

/**
 * A response that a body has approved: read in whatever state it is, and while it is with the agency assessed as well:
 * accept it, ask about one question's answer, or send the whole back. One that is accepted can still be asked about.
 */
@Controller
@RequestMapping("/uppfoljning/{year}/bedom/{request}")
class AssessPages {

    static final String FORM = "response-assessment";

    private final Requests requests;
    private final Clarifications clarifications;
    private final Replacements replacements;
    private final Calls<RequestServiceBlockingStub> calls;
    private final Tasks tasks;
    private final Asking asking;

    AssessPages(
            Requests requests,
            Clarifications clarifications,
            Replacements replacements,
            Calls<RequestServiceBlockingStub> calls,
            Tasks tasks,
            Asking asking) {
        this.requests = requests;
        this.clarifications = clarifications;
        this.replacements = replacements;
        this.calls = calls;
        this.tasks = tasks;
        this.asking = asking;
    }

    @GetMapping
    String show(
            @PathVariable String year,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String nummer,
            Form form,
            Model model) {
        var asked = requests.get(Requests.name(year, request));
        var view = new RequestView(asked);
        model.addAttribute("year", year);
        model.addAttribute("id", request);
        model.addAttribute("request", view);
        // What the body has not signed is not the agency's to read, and the service would not tell it.
        model.addAttribute("signed", view.isSignedOff() || view.isWithAgency());
        var assessed = view.isWithAgency() && nummer.isEmpty();
        var until = nummer.isEmpty() && !view.isAskedAbout() ? asking.until(asked) : "";
        model.addAttribute("assessed", assessed);
        model.addAttribute("askUntil", until);
        model.addAttribute("askable", assessed || !until.isEmpty() && !view.isBeside());
        if (view.isSignedOff() || view.isWithAgency()) {
            var response = nummer.isEmpty() ? requests.response(asked.getName()) : requests.approved(asked, nummer);
            var sections = requests.sections(response);
            read(asked, response, sections, model);
            assess(asked, year, sections, form, model);
        }
        return "survey/assess";
    }

    private void read(Request asked, Response response, List<SectionView> sections, Model model) {
        model.addAttribute("response", response);
        model.addAttribute("sections", sections);
        model.addAttribute("current", new ApprovedVersion(response).isCurrent());
        model.addAttribute("approved", DateText.moment(response.getApproveTime()));
        model.addAttribute("submitted", DateText.moment(response.getSubmitTime()));
        model.addAttribute("check", CheckAddress.of(response.getReference(), response.getContentHash()));
        model.addAttribute("example", CheckAddress.isExample(response.getReference()));
        model.addAttribute("clarifications", clarifications.part(asked.getName()));
    }

    private void assess(Request asked, String year, List<SectionView> sections, Form form, Model model) {
        var versions = replacements.approved(asked);
        model.addAttribute("versions", versions);
        if (!new RequestView(asked).isWithAgency()) {
            return;
        }
        var screening = calls.part(stub -> stub.screenResponse(ScreenResponseRequest.newBuilder()
                .setName(asked.getName())
                .setEnglish(true)
                .build()));
        model.addAttribute("screening", screening);
        model.addAttribute(
                "contradictions",
                screening
                        .map(found -> ContradictionView.of(found.getContradictionsList(), sections))
                        .orElse(List.of()));
        versions.stream().filter(ApprovedVersion::isKept).findFirst().ifPresent(kept -> kept(kept, year, model));
        tasks.show(FORM, asked.getName(), form, model);
        model.addAttribute("begun", Asking.isBegun(model));
    }

    private void kept(ApprovedVersion kept, String year, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute(
                "reviewedBy", DateText.day(requests.survey("surveys/" + year).getReviewedByDate()));
    }

    @PostMapping("/godta")
    String accept(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        var name = Requests.name(year, request);
        try {
            calls.write(stub -> stub.acceptResponse(AcceptResponseRequest.newBuilder()
                    .setName(name)
                    .setVersion(form.whole("version").orElse(0))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, request, "", form, model);
        }
        tasks.complete(FORM, name, "accepted", form.getRequestId());
        return "redirect:/uppgiftslistan";
    }

    @PostMapping("/tillbaka")
    String sendBack(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        var name = Requests.name(year, request);
        try {
            calls.write(stub -> stub.sendBackResponse(SendBackResponseRequest.newBuilder()
                    .setName(name)
                    .setReason(form.value("reason"))
                    .setVersion(form.whole("version").orElse(0))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, request, "", form, model);
        }
        tasks.complete(FORM, name, "sentBack", form.getRequestId());
        return "redirect:/uppgiftslistan";
    }
}
