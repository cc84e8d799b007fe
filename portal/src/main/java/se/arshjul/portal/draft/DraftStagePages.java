package se.arshjul.portal.draft;

import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.plan.v1.AdoptVersionRequest;
import se.arshjul.plan.v1.CirculateVersionRequest;
import se.arshjul.plan.v1.DeleteDraftRequest;
import se.arshjul.plan.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import se.arshjul.plan.v1.PublishVersionRequest;
import se.arshjul.plan.v1.ReopenVersionRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.draft.Drafts.Opened;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.refusal.Refusal;

/** A draft is sent out for comments and taken back, decided, published or thrown away: a page asks first, and shows the address of what it is about. */
@Controller
@RequestMapping("/utkast/{plan}/{version}/steg/{step}")
class DraftStagePages {

    private static final Set<String> STEPS = Set.of("remiss", "ta-tillbaka", "beslut", "publicera", "ta-bort");

    /** After these nothing is left to do on the page of the draft. */
    private static final Set<String> LAST = Set.of("publicera", "ta-bort");

    /** Names the content that was in sight where the question was asked for. */
    private static final String READ = "innehall";

    private final Drafts drafts;
    private final Calls<DraftServiceBlockingStub> calls;

    DraftStagePages(Drafts drafts, Calls<DraftServiceBlockingStub> calls) {
        this.drafts = drafts;
        this.calls = calls;
    }

    /** Only what is still as it was on the page of the draft is asked about: what is decided is what was read. */
    @GetMapping
    String ask(
            @PathVariable String plan,
            @PathVariable String version,
            @PathVariable String step,
            @RequestParam(name = READ, defaultValue = "") String read,
            Visitor visitor,
            Form form,
            Model model) {
        var opened = drafts.open(plan, version);
        if (read.isEmpty()) {
            return "redirect:/utkast/{plan}/{version}";
        }
        if (!read.equals(opened.version().getContentEtag())) {
            form.refuse(Refusal.stale("VERSION_CHANGED", "The version is another than was read.", Map.of()));
        }
        return ask(opened, step, visitor, form, model);
    }

    private String ask(Opened opened, String step, Visitor visitor, Form form, Model model) {
        if (!STEPS.contains(step)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        form.start(opened.version().getContentEtag(), Map.of());
        drafts.head(opened, visitor, model);
        model.addAttribute("step", step);
        return "draft/stage";
    }

    @PostMapping
    String take(
            @PathVariable String plan,
            @PathVariable String version,
            @PathVariable String step,
            Visitor visitor,
            Form form,
            Model model) {
        var opened = drafts.open(plan, version);
        return Sending.of(form, () -> ask(drafts.open(plan, version), step, visitor, form, model))
                .send(() -> take(step, opened.version().getName(), form));
    }

    private String take(String step, String name, Form form) {
        switch (step) {
            case "remiss" -> circulate(name, form);
            case "ta-tillbaka" -> reopen(name, form);
            case "beslut" -> adopt(name, form);
            case "publicera" -> publish(name, form);
            case "ta-bort" -> delete(name, form);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return LAST.contains(step) ? "redirect:/planer/{plan}" : "redirect:/utkast/{plan}/{version}";
    }

    private void circulate(String name, Form form) {
        calls.write(stub -> stub.circulateVersion(CirculateVersionRequest.newBuilder()
                .setName(name)
                .setEtag(form.getEtag())
                .setRequestId(form.getRequestId())
                .build()));
    }

    private void reopen(String name, Form form) {
        calls.write(stub -> stub.reopenVersion(ReopenVersionRequest.newBuilder()
                .setName(name)
                .setEtag(form.getEtag())
                .setRequestId(form.getRequestId())
                .build()));
    }

    private void adopt(String name, Form form) {
        calls.write(stub -> stub.adoptVersion(AdoptVersionRequest.newBuilder()
                .setName(name)
                .setEtag(form.getEtag())
                .setRequestId(form.getRequestId())
                .build()));
    }

    private void publish(String name, Form form) {
        calls.write(stub -> stub.publishVersion(PublishVersionRequest.newBuilder()
                .setName(name)
                .setEtag(form.getEtag())
                .setRequestId(form.getRequestId())
                .build()));
    }

    private void delete(String name, Form form) {
        calls.write(stub -> stub.deleteDraft(DeleteDraftRequest.newBuilder()
                .setName(name)
                .setEtag(form.getEtag())
                .setRequestId(form.getRequestId())
                .build()));
    }
}
