package se.arshjul.portal.bank;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.english.EnglishTexts;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.PlanElements;
import se.arshjul.portal.survey.SurveyView;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.refusal.Refusal;

/** A question of earlier years is asked again: it is added to the survey that is being designed, under its own id. */
@Controller
@RequestMapping("/uppfoljning/fragor/{question}/lagg-till")
class ReusePages {

    private static final String SECTION = "sectionId";

    private final Surveys surveys;
    private final Bank bank;
    private final PlanElements elements;
    private final Calls<SurveyServiceBlockingStub> calls;
    private final EnglishTexts english;

    ReusePages(
            Surveys surveys,
            Bank bank,
            PlanElements elements,
            Calls<SurveyServiceBlockingStub> calls,
            EnglishTexts english) {
        this.surveys = surveys;
        this.bank = bank;
        this.elements = elements;
        this.calls = calls;
        this.english = english;
    }

    /** A question, the survey to which it could be added, and the questions of that one. */
    private record Found(BankedQuestion question, @Nullable Survey into, List<BankedQuestion> all) {

        boolean isThere() {
            return into != null
                    && question.asked().stream()
                            .anyMatch(asked -> asked.survey().getName().equals(into.getName()));
        }
    }

    @GetMapping
    String show(@PathVariable String question, Form form, Model model) {
        return show(find(question), form, model);
    }

    private String show(Found found, Form form, Model model) {
        var into = found.into();
        var sections = into == null ? List.<Choice>of() : sections(into);
        var before = found.question().asked().getFirst().question().getSectionId();
        var stays = sections.stream().anyMatch(section -> section.value().equals(before));
        form.start("", Map.of(SECTION, stays ? before : ""));
        model.addAttribute("question", found.question());
        model.addAttribute("survey", into == null ? null : new SurveyView(into));
        model.addAttribute("there", found.isThere());
        model.addAttribute("part", into == null ? "stays" : part(found, into));
        model.addAttribute("sections", sections);
        return "bank/reuse";
    }

    /** What becomes of the part of the plan that it was about; {@code silent} while nobody can tell. */
    private String part(Found found, Survey into) {
        var last = found.question().asked().getFirst();
        var parts = elements.of(into);
        if (Reuse.stays(last, into, parts.orElse(List.of()))) {
            return "stays";
        }
        return parts.isLoaded() ? "gone" : "silent";
    }

    private static List<Choice> sections(Survey survey) {
        return survey.getSectionsList().stream()
                .map(section -> Choice.of(section.getSectionId(), section.getTitle()))
                .toList();
    }

    @PostMapping
    String add(@PathVariable String question, Form form, HttpServletResponse response, Model model) {
        var found = find(question);
        var into = found.into();
        if (into == null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(found, form, model);
        }
        if (form.value(SECTION).isEmpty()) {
            form.violated(SECTION, "REQUIRED");
            return show(found, form, model);
        }
        var draft = Reuse.draft(
                found.question().asked().getFirst(),
                into,
                form.value(SECTION),
                found.all(),
                elements.of(into).orElse(List.of()));
        try {
            calls.write(stub -> stub.createQuestion(CreateQuestionRequest.newBuilder()
                    .setParent(into.getName())
                    .setQuestion(draft)
                    .setQuestionId(question)
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(found, form, model);
        }
        english.bring(
                found.question().asked().getFirst().question().getName(),
                into.getName() + "/questions/" + question,
                Requests.idOf(form.getRequestId(), "english"));
        return "redirect:/uppfoljning/" + ResourceId.of(into.getName()) + "/fragor/{question}";
    }

    private Found find(String id) {
        var years = Bank.newestFirst(surveys.every());
        var all = bank.of(years);
        var question = all.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.notFound("QUESTION_NOT_FOUND", "There is no such question.", Map.of("question", id)));
        return new Found(question, Bank.designed(years).orElse(null), all);
    }
}
