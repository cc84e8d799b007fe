package se.arshjul.portal.amendment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.Amendment.Kind;
import se.arshjul.followup.v1.Amendment.Successor;
import se.arshjul.followup.v1.AmendmentServiceGrpc.AmendmentServiceBlockingStub;
import se.arshjul.followup.v1.CreateAmendmentRequest;
import se.arshjul.followup.v1.PreviewAmendmentRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.answer.Amendments;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.ChangeWords;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.refusal.Refusal;

/** "Ändra frågor": a survey that has gone out, question by question, and what has been changed of it. */
@Controller
@RequestMapping("/uppfoljning/{year}/andra")
class AmendmentPages {

    private final Surveys surveys;
    private final Requests requests;
    private final Amendments amendments;
    private final Calls<AmendmentServiceBlockingStub> calls;
    private final ChangeWords words;

    AmendmentPages(
            Surveys surveys,
            Requests requests,
            Amendments amendments,
            Calls<AmendmentServiceBlockingStub> calls,
            ChangeWords words) {
        this.surveys = surveys;
        this.requests = requests;
        this.amendments = amendments;
        this.calls = calls;
        this.words = words;
    }

    @GetMapping
    String list(@PathVariable String year, Model model) {
        var name = "surveys/" + year;
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("parts", AmendablePart.of(requests.survey(name), requests.questions(name)));
        model.addAttribute(
                "amendments",
                amendments.every(name).stream()
                        .map(amendment -> new MadeAmendment(amendment, words.fields(amendment.getFieldsList())))
                        .toList());
        return "amendment/list";
    }

    @GetMapping("/{question}")
    String edit(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        return show(year, find(year, question), form, model);
    }

    private String show(String year, Question found, Form form, Model model) {
        form.start(found.getEtag(), AmendmentForm.fields(found));
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("id", ResourceId.of(found.getName()));
        model.addAttribute("question", found);
        model.addAttribute("removed", AmendmentForm.removed(form, found));
        return "amendment/question";
    }

    /** Looked at first, then done; what was typed goes along. */
    @PostMapping("/{question}")
    String change(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        var found = find(year, question);
        var wanted =
                AmendmentForm.parse(form, found, amendments.replaced(found)).build();
        var successors = AmendmentForm.successors(form, found);
        AmendmentForm.removed(form, found)
                .forEach(option -> form.start(form.getEtag(), Map.of(AmendmentForm.successor(option), "")));
        model.addAttribute("standing", standing(wanted));
        model.addAttribute("known", AmendmentForm.ids(found));
        model.addAttribute("newIds", AmendmentForm.newIds(wanted, found));
        if (form.has("steg", "igen")) {
            return show(year, found, form, model);
        }
        if (form.value(AmendmentForm.REASON).isBlank()) {
            form.violated(AmendmentForm.REASON, "REQUIRED");
            return show(year, found, form, model);
        }
        try {
            if (form.has("steg", "genomfor")) {
                create(Kind.CHANGED, wanted, successors, form);
                return "redirect:/uppfoljning/{year}/andra";
            }
            return preview(year, Kind.CHANGED, wanted, successors, AmendmentForm.names(found), form, model);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, found, form, model);
        }
    }

    /** What can succeed an option that is removed. */
    private static List<Choice> standing(Question wanted) {
        return wanted.getOptionsList().stream()
                .map(option -> Choice.of(option.getOptionId(), option.getLabel()))
                .toList();
    }

    private String preview(
            String year,
            Kind kind,
            Question wanted,
            List<Successor> successors,
            List<String> carried,
            Form form,
            Model model) {
        var asked = PreviewAmendmentRequest.newBuilder()
                .setKind(kind)
                .setQuestion(wanted)
                .addAllSuccessors(successors)
                .build();
        var preview = calls.read(stub -> stub.previewAmendment(asked));
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("id", ResourceId.of(wanted.getName()));
        model.addAttribute("question", wanted);
        model.addAttribute("preview", preview);
        model.addAttribute("fields", words.fields(preview.getFieldsList()));
        model.addAttribute("carried", carried);
        return kind == Kind.WITHDRAWN ? "amendment/withdraw" : "amendment/preview";
    }

    private void create(Kind kind, Question wanted, List<Successor> successors, Form form) {
        var asked = CreateAmendmentRequest.newBuilder()
                .setKind(kind)
                .setQuestion(wanted)
                .addAllSuccessors(successors)
                .setReason(form.value(AmendmentForm.REASON))
                .setRequestId(form.getRequestId())
                .build();
        calls.write(stub -> stub.createAmendment(asked));
    }

    @GetMapping("/{question}/dra-in")
    String consider(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        var found = find(year, question);
        form.start(found.getEtag(), Map.of());
        try {
            return preview(year, Kind.WITHDRAWN, found, List.of(), List.of(), form, model);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, found, form, model);
        }
    }

    @PostMapping("/{question}/dra-in")
    String withdraw(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        var found = find(year, question);
        try {
            create(Kind.WITHDRAWN, found.toBuilder().setEtag(form.getEtag()).build(), List.of(), form);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return consider(year, question, form, model);
        }
        return "redirect:/uppfoljning/{year}/andra";
    }

    private Question find(String year, String question) {
        return requests.questions("surveys/" + year).stream()
                .filter(known -> ResourceId.of(known.getName()).equals(question))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "QUESTION_NOT_FOUND", "There is no such question.", Map.of("question", question)));
    }
}
