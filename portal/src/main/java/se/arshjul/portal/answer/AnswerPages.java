package se.arshjul.portal.answer;

import com.google.protobuf.Timestamp;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.session.Visitor;

/** What a body is asked, section by section, and the answers as they are written. */
@Controller
@RequestMapping("/svara/{survey}/{request}")
class AnswerPages {

    private final Requests requests;
    private final Clarifications clarifications;
    private final SaveSection saveSection;

    AnswerPages(Requests requests, Clarifications clarifications, SaveSection saveSection) {
        this.requests = requests;
        this.clarifications = clarifications;
        this.saveSection = saveSection;
    }

    @GetMapping
    String show(@PathVariable String survey, @PathVariable String request, Visitor visitor, Model model) {
        var asked = requests.open(requests.get(Requests.name(survey, request)), visitor);
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("survey", requests.survey("surveys/" + survey));
        model.addAttribute("clarifications", clarifications.of(asked));
        if (new RequestView(asked).isEditable()) {
            model.addAttribute("sections", requests.sections(asked));
        }
        return "answer/request";
    }

    @GetMapping("/avsnitt/{section}")
    String section(
            @PathVariable String survey,
            @PathVariable String request,
            @PathVariable String section,
            Visitor visitor,
            Form form,
            Model model) {
        var asked = requests.open(requests.get(Requests.name(survey, request)), visitor);
        if (!new RequestView(asked).isEditable()) {
            return "redirect:/svara/{survey}/{request}";
        }
        if (!visitor.holds("respondent")) {
            return "redirect:/svara/{survey}/{request}/kontrollera";
        }
        return show(asked, section, form, List.of(), model);
    }

    @PostMapping("/avsnitt/{section}")
    String save(
            @PathVariable String survey,
            @PathVariable String request,
            @PathVariable String section,
            Form form,
            HttpServletResponse response,
            Model model) {
        var asked = requests.get(Requests.name(survey, request));
        var conflicts = saveSection.save(asked.getName(), find(requests.sections(asked), section), form);
        if (!conflicts.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        if (!conflicts.isEmpty() || form.isWrong()) {
            return show(asked, section, form, conflicts, model);
        }
        return "redirect:" + next(asked, section, form);
    }

    /** A button says where to go; saving by itself stays. */
    private String next(Request asked, String section, Form form) {
        var path = new RequestView(asked).getPath();
        var sections = requests.sections(asked).stream().map(SectionView::getId).toList();
        int here = sections.indexOf(section);
        return switch (form.value("vidare")) {
            case "nasta" ->
                here + 1 < sections.size() ? path + "/avsnitt/" + sections.get(here + 1) : path + "/kontrollera";
            case "klar" -> path;
            default -> path + "/avsnitt/" + section;
        };
    }

    private String show(Request asked, String section, Form form, List<SaveSection.Conflict> conflicts, Model model) {
        var sections = requests.sections(asked);
        var shown = find(sections, section);
        form.start("", typed(shown));
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("section", shown);
        model.addAttribute("number", sections.indexOf(shown) + 1);
        model.addAttribute("count", sections.size());
        model.addAttribute("conflicts", conflicts);
        model.addAttribute(
                "open", conflicts.stream().map(SaveSection.Conflict::getName).toList());
        model.addAttribute("saved", lastSaved(shown));
        return "answer/section";
    }

    private static SectionView find(List<SectionView> sections, String section) {
        return sections.stream()
                .filter(found -> found.getId().equals(section))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, List<String>> typed(SectionView section) {
        return section.fields().stream()
                .collect(Collectors.toMap(QuestionField::getName, field -> AnswerText.typed(field.saved())));
    }

    /** When an answer of the section was last saved; empty before the first. */
    private static String lastSaved(SectionView section) {
        return section.fields().stream()
                .map(QuestionField::saved)
                .filter(Answer::hasUpdateTime)
                .map(Answer::getUpdateTime)
                .max(Comparator.comparingLong(Timestamp::getSeconds))
                .map(DateText::moment)
                .orElse("");
    }
}
