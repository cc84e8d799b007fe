package se.arshjul.portal.answer;

import io.grpc.Status;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.Mark;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** "Svara på frågan": the agency asks about single answers; the body changes each, explains it, or both. */
@Controller
@RequestMapping("/svara/{survey}/{request}/fortydliga")
class ClarifyPages {

    private final Requests requests;
    private final ClarifiedAnswers clarified;
    private final Clarifications clarifications;
    private final SaveSection saveSection;
    private final EarlierAnswers earlierAnswers;
    private final Attaching attaching;
    private final Amendments amendments;
    private final Calls<RequestServiceBlockingStub> calls;
    private final RefusalTexts texts;

    ClarifyPages(
            Requests requests,
            ClarifiedAnswers clarified,
            Clarifications clarifications,
            SaveSection saveSection,
            EarlierAnswers earlierAnswers,
            Attaching attaching,
            Amendments amendments,
            Calls<RequestServiceBlockingStub> calls,
            RefusalTexts texts) {
        this.requests = requests;
        this.clarified = clarified;
        this.clarifications = clarifications;
        this.saveSection = saveSection;
        this.earlierAnswers = earlierAnswers;
        this.attaching = attaching;
        this.amendments = amendments;
        this.calls = calls;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String survey, @PathVariable String request, Visitor visitor, Form form, Model model) {
        var asked = requests.open(requests.get(Requests.name(survey, request)), visitor);
        return new RequestView(asked).isClarifying() && visitor.holds("respondent")
                ? show(asked, form, List.of(), Set.of(), model)
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
        var before = clarified.section(asked);
        var conflicts = saveSection.save(asked.getName(), before, form);
        earlierAnswers.confirm(asked.getName(), before, form);
        attaching.press(asked.getName(), form, sent);
        if (!conflicts.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        var stale = explain(asked, before, form, byItself != null);
        if (byItself != null) {
            model.addAttribute("unseen", before.untouched(form));
        } else {
            before.untouched(form).forEach(form::forget);
            if (conflicts.isEmpty() && !form.isWrong()) {
                return next(asked, before, form, model);
            }
        }
        form.renew();
        return show(asked, form, conflicts, stale, model);
    }

    private String next(Request asked, SectionView before, Form form, Model model) {
        var path = new RequestView(asked).getPath();
        var more = before.newlyAsked(clarified.section(asked));
        if (more.isPresent()) {
            return "redirect:" + path + "/fortydliga#" + more.get();
        }
        return switch (form.value("vidare")) {
            case "lamna-in" -> submit(asked, before, form, model);
            case "klar" -> "redirect:" + path;
            default -> "redirect:" + path + "/fortydliga" + Attaching.place(form);
        };
    }

    /**
     * What nobody has touched is left alone, so that a colleague's words are not written over. The fields in which a
     * colleague was first.
     */
    private Set<String> explain(Request asked, SectionView open, Form form, boolean byItself) {
        Set<String> stale = new HashSet<>();
        for (var question : asked.getClarifiedQuestionsList()) {
            var field = AskedAnswer.explanation(ResourceId.of(question));
            var touched = !form.values(field).isEmpty() && !form.untouched(field);
            if (touched ? explain(asked, question, field, open, form, stale) : !byItself) {
                form.forget(field);
            }
        }
        return stale;
    }

    /** Whether it was saved; one field's no keeps no other from being saved. */
    private boolean explain(
            Request asked, String question, String field, SectionView open, Form form, Set<String> stale) {
        var text = form.value(field).replace("\r\n", "\n");
        var etag = form.value("etag-" + field);
        try {
            clarifications.explain(ExplainAnswerRequest.newBuilder()
                    .setName(asked.getName())
                    .setQuestion(question)
                    .setExplanation(text)
                    .setEtag(etag)
                    .setRequestId(Requests.idOf(form.getRequestId(), field, etag, Mark.of(List.of(text))))
                    .build());
            return true;
        } catch (Refusal refusal) {
            if (refusal.code() == Status.Code.ABORTED) {
                stale.add(field);
            }
            if (refusal.code() == Status.Code.INVALID_ARGUMENT) {
                form.wrong(field, open.wording(ResourceId.of(question)), texts.faults(refusal, Set.of()));
            } else {
                form.refuse(refusal);
            }
            return false;
        }
    }

    private String submit(Request asked, SectionView open, Form form, Model model) {
        try {
            calls.write(stub -> stub.submitResponse(SubmitResponseRequest.newBuilder()
                    .setName(asked.getName())
                    .setRequestId(Requests.idOf(form.getRequestId(), "submit"))
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            if (refusal.reason().equals("ANSWERS_INCOMPLETE")) {
                missing(clarified.section(asked), form);
            }
            Stream.of(refusal.metadata().getOrDefault("questions", "").split(","))
                    .filter(question -> refusal.reason().equals("CLARIFICATION_MISSING") && !question.isEmpty())
                    .forEach(question -> wrong(
                            AskedAnswer.explanation(question), open.wording(question), "CLARIFICATION_MISSING", form));
            return show(asked, form, List.of(), Set.of(), model);
        }
        return "redirect:/svara/{survey}/{request}";
    }

    /** Names the question, for the page may have several that want the same. */
    private void wrong(String field, String wording, String reason, Form form) {
        form.wrong(field, wording, texts.text(field, new FieldViolation(field, reason, "")));
    }

    private void missing(SectionView section, Form form) {
        section.fields().stream()
                .filter(field -> !field.isOptional() && !field.isAnswered())
                .forEach(field -> wrong(field.getName(), field.getWording(), "REQUIRED", form));
        section.fields().stream()
                .filter(QuestionField::isReplaced)
                .forEach(field -> wrong(field.getName(), field.getWording(), "ANSWER_REPLACED", form));
    }

    /** What goes with an explanation's field: with what it was read, and what it held when the page was made. */
    public record Guard(String etag, String mark) {}

    private String show(
            Request asked, Form form, List<SaveSection.Conflict> conflicts, Set<String> stale, Model model) {
        var open = clarified.of(asked);
        var section = open.section();
        var answers = AskedAnswer.of(asked, clarifications.of(asked), section);
        var saved = new HashMap<String, Object>(section.typed());
        Map<String, Guard> guards = new HashMap<>();
        for (var answer : answers) {
            var field = answer.getExplanation();
            saved.put(field, answer.current().getExplanation());
            // Where the page keeps showing another text than the saved one, it keeps the guard that goes with it.
            var mark = form.value(Mark.PREFIX + field);
            var kept = !mark.isEmpty() && !stale.contains(field);
            guards.put(
                    field,
                    new Guard(
                            kept
                                    ? form.value("etag-" + field)
                                    : answer.current().getEtag(),
                            mark.isEmpty() ? Mark.of(List.of(answer.current().getExplanation())) : mark));
        }
        form.start("", saved);
        model.addAttribute("guards", guards);
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("answers", answers);
        model.addAttribute("section", section);
        model.addAttribute("others", open.others(answers));
        model.addAttribute("impossible", open.impossible());
        model.addAttribute("replaced", amendments.replaced(asked.getName(), () -> List.of(section)));
        model.addAttribute("conflicts", conflicts);
        model.addAttribute(
                "open", conflicts.stream().map(SaveSection.Conflict::getName).toList());
        model.addAttribute(
                "saved", ClarificationView.lastExplained(answers.stream().map(AskedAnswer::current)));
        return "answer/clarify";
    }
}
