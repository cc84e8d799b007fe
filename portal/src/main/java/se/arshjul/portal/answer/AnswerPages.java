package se.arshjul.portal.answer;

import com.google.protobuf.Timestamp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.attachment.Attaching;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.session.Visitor;

/** What a body is asked, section by section, and the answers as they are written. */
@Controller
@RequestMapping("/svara/{survey}/{request}")
class AnswerPages {

    /** The page from which somebody may have come to change an answer, and to which it is back then. */
    private static final String CHECK = "kontrollera";

    private final Requests requests;
    private final Clarifications clarifications;
    private final Replacements replacements;
    private final SaveSection saveSection;
    private final EarlierAnswers earlierAnswers;
    private final Sharing sharing;
    private final Revisits revisits;
    private final Attaching attaching;
    private final Amendments amendments;

    AnswerPages(
            Requests requests,
            Clarifications clarifications,
            Replacements replacements,
            SaveSection saveSection,
            EarlierAnswers earlierAnswers,
            Sharing sharing,
            Revisits revisits,
            Attaching attaching,
            Amendments amendments) {
        this.requests = requests;
        this.clarifications = clarifications;
        this.replacements = replacements;
        this.saveSection = saveSection;
        this.earlierAnswers = earlierAnswers;
        this.sharing = sharing;
        this.revisits = revisits;
        this.attaching = attaching;
        this.amendments = amendments;
    }

    @GetMapping
    String show(@PathVariable String survey, @PathVariable String request, Visitor visitor, Form form, Model model) {
        var asked = requests.open(requests.get(Requests.name(survey, request)), visitor);
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("survey", new AskedSurvey(requests.surveyOf(asked.getName())));
        model.addAttribute("answering", requests.answering("surveys/" + survey));
        model.addAttribute("clarifications", clarifications.of(asked));
        model.addAttribute("versions", replacements.approved(asked));
        if (new RequestView(asked).isEditable()) {
            model.addAttribute("amendments", amendments.of("surveys/" + survey));
            var sections = requests.sections(asked);
            var held = sharing.of(asked.getName(), visitor);
            model.addAttribute("sections", sections);
            model.addAttribute("held", held);
            model.addAttribute("next", next(sections, held));
            var marks = revisits.of(asked.getName());
            model.addAttribute("marks", marks);
            model.addAttribute(
                    "revisited",
                    sections.stream()
                            .mapToLong(section -> section.revisited(marks))
                            .sum());
        }
        return "answer/request";
    }

    /** The first section that is not done; null when all are. */
    private static @Nullable SectionView next(List<SectionView> sections, Map<String, HeldView> held) {
        return sections.stream()
                .filter(section -> !section.standing(held.get(section.getId())).equals("done"))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/avsnitt/{section}")
    String section(
            @PathVariable String survey,
            @PathVariable String request,
            @PathVariable String section,
            @RequestParam(name = "fran", defaultValue = "") String from,
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
        held(asked, section, visitor, form, model);
        model.addAttribute("checking", from.equals(CHECK));
        return show(asked, requests.sections(asked), section, form, List.of(), model);
    }

    private void held(Request asked, String section, Visitor visitor, Form form, Model model) {
        var held = sharing.of(asked.getName(), visitor).getOrDefault(section, HeldView.NONE);
        form.start("", Map.of(Sharing.WORD, held.getWord()));
        model.addAttribute("held", held);
        model.addAttribute("said", held);
        model.addAttribute("words", sharing.words());
    }

    @PostMapping("/avsnitt/{section}")
    String save(
            @PathVariable String survey,
            @PathVariable String request,
            @PathVariable String section,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
            Visitor visitor,
            Form form,
            HttpServletRequest sent,
            HttpServletResponse response,
            RedirectAttributes onward,
            Model model) {
        var asked = requests.get(Requests.name(survey, request));
        var before = find(requests.written(asked), section);
        var conflicts = saveSection.save(asked.getName(), before, form);
        earlierAnswers.confirm(asked.getName(), before, form);
        sharing.press(asked.getName(), section, visitor, form);
        attaching.press(asked.getName(), form, sent);
        revisits.save(asked.getName(), before, form);
        sharing.report(asked.getName(), section, form);
        if (!conflicts.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        if (byItself != null) {
            model.addAttribute("unseen", before.untouched(form));
            model.addAttribute("said", sharing.said(asked.getName(), section, form));
        } else if (conflicts.isEmpty() && !form.isWrong()) {
            // The browser forgets what it has kept of the section: it is saved.
            onward.addFlashAttribute("savedSection", new RequestView(asked).getPath() + "/avsnitt/" + section);
            return "redirect:" + next(asked, before, form);
        } else {
            before.untouched(form).forEach(form::forget);
            held(asked, section, visitor, form, model);
        }
        model.addAttribute("checking", form.has("fran", CHECK));
        // What was saved was one command, what comes from this page is another.
        form.renew();
        var sections = byItself == null ? requests.sections(asked) : requests.written(asked);
        return show(asked, sections, section, form, conflicts, model);
    }

    /** A button says where to go; saving by itself stays, and so does who is asked more because of what was saved. */
    private String next(Request asked, SectionView before, Form form) {
        var path = new RequestView(asked).getPath();
        var section = before.getId();
        var now = requests.written(asked);
        var more = before.newlyAsked(find(now, section));
        if (more.isPresent()) {
            return path + "/avsnitt/" + section + "#" + more.get();
        }
        var sections = now.stream().map(SectionView::getId).toList();
        int here = sections.indexOf(section);
        return switch (form.value("vidare")) {
            case "nasta" ->
                form.has("fran", CHECK) || here + 1 == sections.size()
                        ? path + "/" + CHECK
                        : path + "/avsnitt/" + sections.get(here + 1);
            case "klar" -> path;
            default -> path + "/avsnitt/" + section + place(form);
        };
    }

    /** Who has confirmed or cleared one of several answers goes on there, and who has attached a file sees it. */
    private static String place(Form form) {
        var pressed = form.value(EarlierAnswers.CONFIRM) + form.value(SaveSection.CLEAR);
        return pressed.isEmpty() ? Attaching.place(form) : "#" + pressed;
    }

    private String show(
            Request asked,
            List<SectionView> sections,
            String section,
            Form form,
            List<SaveSection.Conflict> conflicts,
            Model model) {
        var shown = find(sections, section);
        form.start("", shown.typed());
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("section", shown);
        model.addAttribute("number", sections.indexOf(shown) + 1);
        model.addAttribute("count", sections.size());
        model.addAttribute("conflicts", conflicts);
        model.addAttribute(
                "open", conflicts.stream().map(SaveSection.Conflict::getName).toList());
        var marks = revisits.of(asked.getName());
        model.addAttribute("marks", marks);
        model.addAttribute("saved", lastSaved(shown, marks));
        model.addAttribute("amended", amendments.notes(asked.getName(), shown));
        model.addAttribute("replaced", amendments.replaced(asked.getName(), () -> List.of(shown)));
        return "answer/section";
    }

    private static SectionView find(List<SectionView> sections, String section) {
        return sections.stream()
                .filter(found -> found.getId().equals(section))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** When an answer of the section was last saved or marked; empty before the first. */
    private static String lastSaved(SectionView section, Map<String, RevisitView> marks) {
        return section.fields().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.saved()).filter(Answer::hasUpdateTime).map(Answer::getUpdateTime),
                        Stream.ofNullable(marks.get(field.getName())).map(RevisitView::time)))
                .max(Comparator.comparingLong(Timestamp::getSeconds))
                .map(DateText::moment)
                .orElse("");
    }
}
