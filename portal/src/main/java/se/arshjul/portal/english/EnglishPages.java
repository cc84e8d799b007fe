package se.arshjul.portal.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.SurveyView;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.refusal.Refusal;

/** "Engelska texter": what the sections and questions of a survey say in English, also while it is answered. */
@Controller
@RequestMapping("/uppfoljning/{year}/engelska")
class EnglishPages {

    private final Surveys surveys;
    private final EnglishTexts texts;

    EnglishPages(Surveys surveys, EnglishTexts texts) {
        this.surveys = surveys;
        this.texts = texts;
    }

    /** A way to look at the list, and how many it shows. */
    public record Filter(String id, long count) {}

    /** A section and those of its texts that are shown. */
    public record Group(String title, List<EnglishView> shown) {}

    @GetMapping
    String list(@PathVariable String year, @RequestParam(name = "visa", defaultValue = "") String shown, Model model) {
        var survey = surveys.get(year);
        var all = EnglishView.of(texts.list(survey.getName()));
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute(
                "questions", all.stream().filter(one -> !one.isSection()).toList());
        model.addAttribute(
                "sections", all.stream().filter(EnglishView::isSection).toList());
        model.addAttribute(
                "filters",
                List.of("", "saknas", "inaktuella").stream()
                        .map(id -> new Filter(
                                id, all.stream().filter(one -> one.isIn(id)).count()))
                        .toList());
        model.addAttribute("shown", shown);
        model.addAttribute(
                "groups",
                all.stream()
                        .filter(EnglishView::isSection)
                        .map(section -> new Group(
                                section.getTitle(),
                                all.stream()
                                        .filter(one -> one.getSectionId().equals(section.getSectionId()))
                                        .filter(one -> one.isIn(shown))
                                        .toList()))
                        .filter(group -> !group.shown().isEmpty())
                        .toList());
        return "english/list";
    }

    @GetMapping("/avsnitt/{section}")
    String section(@PathVariable String year, @PathVariable String section, Form form, Model model) {
        return show(year, "surveys/" + year + "/sections/" + section, form, model);
    }

    @GetMapping("/fraga/{question}")
    String question(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        return show(year, "surveys/" + year + "/questions/" + question, form, model);
    }

    @PostMapping("/avsnitt/{section}")
    String writeSection(@PathVariable String year, @PathVariable String section, Form form, Model model) {
        return write(year, "surveys/" + year + "/sections/" + section, form, model);
    }

    @PostMapping("/fraga/{question}")
    String writeQuestion(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        return write(year, "surveys/" + year + "/questions/" + question, form, model);
    }

    private String show(String year, String about, Form form, Model model) {
        var text = texts.get(about);
        var all = texts.list("surveys/" + year);
        Map<String, String> current = new HashMap<>();
        var filled = 0;
        for (var part : text.getPartsList()) {
            var known = part.getEnglish().isEmpty() ? EnglishTexts.elsewhere(part.getSwedish(), all) : null;
            filled += known != null && known.isPresent() ? 1 : 0;
            current.put(EnglishPart.FIELD + part.getField(), known == null ? part.getEnglish() : known.orElse(""));
        }
        form.start(text.getEtag(), current);
        model.addAttribute("survey", new SurveyView(surveys.get(year)));
        model.addAttribute("text", new EnglishView(text));
        model.addAttribute("parts", EnglishPart.of(text, form::value));
        model.addAttribute("filled", form.isPosted() ? 0 : filled);
        return "english/text";
    }

    private String write(String year, String about, Form form, Model model) {
        var wanted = texts.get(about).toBuilder().setEtag(form.getEtag());
        wanted.getPartsBuilderList()
                .forEach(part -> part.setEnglish(
                        form.value(EnglishPart.FIELD + part.getField()).replace("\r\n", "\n")));
        try {
            texts.write(wanted.build(), form.getRequestId());
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, about, form, model);
        }
        return "redirect:/uppfoljning/{year}/engelska" + (form.has("vidare", "nasta") ? next(year, about) : "");
    }

    /** The next that has no English that goes for its Swedish; the list when none is left. */
    private String next(String year, String about) {
        var all = EnglishView.of(texts.list("surveys/" + year));
        var here = all.stream().map(one -> one.text().getName()).toList().indexOf(about + "/english");
        return all.stream()
                .skip(here + 1L)
                .filter(one -> !one.isCurrent())
                .findFirst()
                .map(EnglishView::getPath)
                .orElse("");
    }
}
