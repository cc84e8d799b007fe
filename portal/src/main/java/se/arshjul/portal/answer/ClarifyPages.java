package se.arshjul.portal.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.ExplainAnswerRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.SubmitResponseRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.Mark;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.refusal.Refusal;

/** "Svara på frågan": the agency asks about one answer; the body changes it, explains it, or both. */
@Controller
@RequestMapping("/svara/{survey}/{request}/fortydliga")
class ClarifyPages {

    private static final String EXPLANATION = "explanation";

    private final Requests requests;
    private final Clarifications clarifications;
    private final SaveSection saveSection;
    private final Calls<RequestServiceBlockingStub> calls;

    ClarifyPages(
            Requests requests,
            Clarifications clarifications,
            SaveSection saveSection,
            Calls<RequestServiceBlockingStub> calls) {
        this.requests = requests;
        this.clarifications = clarifications;
        this.saveSection = saveSection;
        this.calls = calls;
    }

    @GetMapping
    String show(@PathVariable String survey, @PathVariable String request, Visitor visitor, Form form, Model model) {
        var asked = requests.open(requests.get(Requests.name(survey, request)), visitor);
        return new RequestView(asked).isClarifying() && visitor.holds("respondent")
                ? show(asked, form, List.of(), model)
                : "redirect:/svara/{survey}/{request}";
    }

    @PostMapping
    String save(
            @PathVariable String survey,
            @PathVariable String request,
            Form form,
            HttpServletResponse response,
            Model model) {
        var asked = requests.get(Requests.name(survey, request));
        var conflicts = saveSection.save(asked.getName(), section(asked), form);
        if (!conflicts.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        explain(asked, form);
        if (!conflicts.isEmpty() || form.isWrong()) {
            return show(asked, form, conflicts, model);
        }
        return switch (form.value("vidare")) {
            case "lamna-in" -> submit(asked, form, model);
            case "klar" -> "redirect:/svara/{survey}/{request}";
            default -> "redirect:/svara/{survey}/{request}/fortydliga";
        };
    }

    /** What nobody has touched is left alone, so that a colleague's words are not written over. */
    private void explain(Request asked, Form form) {
        if (form.untouched(EXPLANATION)) {
            return;
        }
        var text = form.value(EXPLANATION).replace("\r\n", "\n");
        try {
            clarifications.explain(ExplainAnswerRequest.newBuilder()
                    .setName(asked.getName())
                    .setExplanation(text)
                    .setEtag(form.getEtag())
                    .setRequestId(
                            Requests.idOf(form.getRequestId(), EXPLANATION, form.getEtag(), Mark.of(List.of(text))))
                    .build());
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }

    private String submit(Request asked, Form form, Model model) {
        try {
            calls.write(stub -> stub.submitResponse(SubmitResponseRequest.newBuilder()
                    .setName(asked.getName())
                    .setRequestId(Requests.idOf(form.getRequestId(), "submit"))
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(asked, form, List.of(), model);
        }
        return "redirect:/svara/{survey}/{request}";
    }

    private String show(Request asked, Form form, List<SaveSection.Conflict> conflicts, Model model) {
        var told = clarifications.of(asked);
        var current = told.getLast().clarification();
        var section = section(asked);
        var field = section.fields().getFirst();
        form.start(
                current.getEtag(),
                Map.of(EXPLANATION, current.getExplanation(), field.getName(), AnswerText.typed(field.saved())));
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("clarifications", told);
        model.addAttribute("section", section);
        model.addAttribute("conflicts", conflicts);
        model.addAttribute(
                "open", conflicts.stream().map(SaveSection.Conflict::getName).toList());
        model.addAttribute("saved", told.getLast().getExplainTime());
        return "answer/clarify";
    }

    /** The one question that is open. */
    private SectionView section(Request asked) {
        return requests.sections(asked).stream()
                .flatMap(section -> section.fields().stream()
                        .filter(field -> field.question().getName().equals(asked.getClarifiedQuestion()))
                        .map(field -> new SectionView(section.section(), List.of(field))))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
