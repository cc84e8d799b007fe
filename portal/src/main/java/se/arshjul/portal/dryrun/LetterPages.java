package se.arshjul.portal.dryrun;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.DryRunServiceGrpc.DryRunServiceBlockingStub;
import se.arshjul.workflow.v1.LetterPreview;
import se.arshjul.workflow.v1.PreviewLetterRequest;
import se.arshjul.workflow.v1.SendTestLetterRequest;

/** A letter to one recipient before anything goes: as it will read, and sent to oneself as a test. */
@Controller
@RequestMapping("/uppfoljning/{year}/utskick/provkorning/{recipient}")
class LetterPages {

    private static final List<String> KINDS =
            List.of("invitation", "reminder-not-opened", "reminder-started", "reminder-waiting");

    private final Surveys surveys;
    private final Calls<DryRunServiceBlockingStub> dryRuns;

    LetterPages(Surveys surveys, Calls<DryRunServiceBlockingStub> dryRuns) {
        this.surveys = surveys;
        this.dryRuns = dryRuns;
    }

    /** A paragraph in its language. */
    public record Paragraph(String text, String lang) {}

    /** A letter as the page shows it: paragraph by paragraph. */
    public record Read(LetterPreview letter) {

        /** What stands in the text between its two languages begins like this. */
        private static final String RULE = "———";

        public List<Paragraph> getParagraphs() {
            var text = letter.getText().strip();
            var english = text.contains(RULE) ? text.indexOf(RULE) : text.length();
            return Stream.concat(
                            paragraphs(text.substring(0, english), "sv"), paragraphs(text.substring(english), "en"))
                    .toList();
        }

        private static Stream<Paragraph> paragraphs(String text, String lang) {
            return Stream.of(text.strip().split("\n\n", -1))
                    .map(paragraph -> paragraph.replaceFirst("^—+\n", ""))
                    .filter(paragraph -> !paragraph.isEmpty())
                    .map(paragraph -> new Paragraph(paragraph, lang));
        }
    }

    @GetMapping
    String show(
            @PathVariable String year,
            @PathVariable String recipient,
            @RequestParam(defaultValue = "") String brev,
            Form form,
            Model model) {
        var kind = KINDS.contains(brev) ? brev : KINDS.getFirst();
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("recipient", recipient);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("read", null);
        try {
            model.addAttribute(
                    "read",
                    new Read(dryRuns.read(stub -> stub.previewLetter(PreviewLetterRequest.newBuilder()
                            .setParent("surveys/" + year)
                            .setRecipientId(recipient)
                            .setKind(kind)
                            .build()))));
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
        return "dryrun/letter";
    }

    @PostMapping("/test")
    String test(
            @PathVariable String year,
            @PathVariable String recipient,
            @RequestParam(defaultValue = "") String brev,
            Form form,
            Model model,
            RedirectAttributes onward) {
        var asked = SendTestLetterRequest.newBuilder()
                .setParent("surveys/" + year)
                .setRecipientId(recipient)
                .setKind(brev)
                .setRequestId(form.getRequestId())
                .build();
        try {
            var sent = dryRuns.write(stub -> stub.sendTestLetter(asked));
            onward.addFlashAttribute("sent", sent);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, recipient, brev, form, model);
        }
        onward.addAttribute("brev", brev);
        return "redirect:/uppfoljning/{year}/utskick/provkorning/{recipient}";
    }
}
