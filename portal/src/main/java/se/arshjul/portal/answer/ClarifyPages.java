package se.arshjul.portal.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.ExplainAnswerRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.SubmitResponseRequest;
import se.arshjul.portal.attachment.Attaching;
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
    private final EarlierAnswers earlierAnswers;
    private final Attaching attaching;
    private final Amendments amendments;
    private final Calls<RequestServiceBlockingStub> calls;

    ClarifyPages(
            Requests requests,
            Clarifications clarifications,
            SaveSection saveSection,
            EarlierAnswers earlierAnswers,
            Attaching attaching,
            Amendments amendments,
            Calls<RequestServiceBlockingStub> calls) {
        this.requests = requests;
        this.clarifications = clarifications;
        this.saveSection = saveSection;
        this.earlierAnswers = earlierAnswers;
        this.attaching = attaching;
        this.amendments = amendments;
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
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
            Form form,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model model) {
        var asked = requests.get(Requests.name(survey, request));
        var before = requests.clarified(asked);
        var conflicts = saveSection.save(asked.getName(), before, form);
        earlierAnswers.confirm(asked.getName(), before, form);
        attaching.press(asked.getName(), form, sent);
        if (!conflicts.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        if (explain(asked, form) || byItself == null && form.untouched(EXPLANATION)) {
            form.forget(EXPLANATION);
        }
        if (byItself != null) {
            model.addAttribute("unseen", before.untouched(form));
        } else {
            before.untouched(form).forEach(form::forget);
            if (conflicts.isEmpty() && !form.isWrong()) {
                return next(asked, before, form, model);
            }
        }
        form.renew();
        return show(asked, form, conflicts, model);
    }

    private String next(Request asked, SectionView before, Form form, Model model) {
        var path = new RequestView(asked).getPath();
        var more = before.newlyAsked(requests.clarified(asked));
        if (more.isPresent()) {
            return "redirect:" + path + "/fortydliga#" + more.get();
        }
        return switch (form.value("vidare")) {
            case "lamna-in" -> submit(asked, form, model);
            case "klar" -> "redirect:" + path;
            default -> "redirect:" + path + "/fortydliga" + Attaching.place(form);
        };
    }

    /** What nobody has touched is left alone, so that a colleague's words are not written over; whether it was saved. */
    private boolean explain(Request asked, Form form) {
        if (form.untouched(EXPLANATION)) {
            return false;
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
            return false;
        }
        return true;
    }

    private String submit(Request asked, Form form, Model model) {
        try {
            calls.write(stub -> stub.submitResponse(SubmitResponseRequest.newBuilder()
                    .setName(asked.getName())
                    .setRequestId(Requests.idOf(form.getRequestId(), "submit"))
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            if (refusal.reason().equals("ANSWERS_INCOMPLETE")) {
                missing(requests.clarified(asked), form);
            }
            return show(asked, form, List.of(), model);
        }
        return "redirect:/svara/{survey}/{request}";
    }

    private static void missing(SectionView section, Form form) {
        section.fields().stream()
                .filter(field -> !field.isOptional() && !field.isAnswered())
                .forEach(field -> form.violated(field.getName(), "REQUIRED"));
        section.fields().stream()
                .filter(QuestionField::isReplaced)
                .forEach(field -> form.violated(field.getName(), "ANSWER_REPLACED"));
    }

    private String show(Request asked, Form form, List<SaveSection.Conflict> conflicts, Model model) {
        var told = clarifications.of(asked);
        var current = told.getLast().clarification();
        var section = requests.clarified(asked);
        var saved = new HashMap<String, Object>(section.typed());
        saved.put(EXPLANATION, current.getExplanation());
        // Where the page keeps showing another text than the saved one, it keeps the guard that goes with it.
        var guard = form.value(Mark.PREFIX + EXPLANATION).isEmpty() || form.isConflict()
                ? current.getEtag()
                : form.getEtag();
        form.start(current.getEtag(), saved);
        model.addAttribute("etag", guard);
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("clarifications", told);
        model.addAttribute("section", section);
        model.addAttribute("replaced", amendments.replaced(asked.getName(), () -> List.of(section)));
        model.addAttribute("conflicts", conflicts);
        model.addAttribute(
                "open", conflicts.stream().map(SaveSection.Conflict::getName).toList());
        model.addAttribute("saved", told.getLast().getExplainTime());
        return "answer/clarify";
    }
}
