package se.arshjul.portal.english;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

/** "Engelska texter": what a survey says in English, of itself and in its sections, questions and rules. */
@Controller
@RequestMapping("/uppfoljning/{year}/engelska")
class EnglishPages {

    /** Where each kind is written, in the address. */
    static final Map<String, String> PLACES =
            Map.of("text", "text", "section", "avsnitt", "question", "fraga", "rule", "kontroll");

    private final Surveys surveys;
    private final EnglishTexts texts;

    EnglishPages(Surveys surveys, EnglishTexts texts) {
        this.surveys = surveys;
        this.texts = texts;
    }

    /** A way to look at the list, and how many it shows. */
    public record Filter(String id, long count) {}

    /**
     * Texts that stand together.
     *
     * @param key of its heading; empty where that is what a section is called
     * @param title what the section is called, in Swedish
     */
    public record Group(String key, String title, List<EnglishView> shown) {}

    /** How many of a kind can be read in English. */
    public record Done(String kind, long done, long all) {}

    @GetMapping
    String list(@PathVariable String year, @RequestParam(name = "visa", defaultValue = "") String shown, Model model) {
        var survey = surveys.get(year);
        var all = EnglishView.of(texts.list(survey.getName()));
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute(
                "done",
                List.of("question", "section", "text", "rule").stream()
                        .map(kind -> done(kind, all))
                        .filter(done -> done.all() > 0)
                        .toList());
        model.addAttribute(
                "filters",
                List.of("", "saknas", "inaktuella").stream()
                        .map(id -> new Filter(
                                id, all.stream().filter(one -> one.isIn(id)).count()))
                        .toList());
        model.addAttribute("shown", shown);
        model.addAttribute(
                "groups",
                groups(all, one -> one.isIn(shown)).stream()
                        .filter(group -> !group.shown().isEmpty())
                        .toList());
        return "english/list";
    }

    private static Done done(String kind, List<EnglishView> all) {
        var wanted = all.stream().filter(one -> one.getKind().equals(kind)).toList();
        return new Done(kind, wanted.stream().filter(EnglishView::isCurrent).count(), wanted.size());
    }

    /** The survey's own, section by section, and the rules. */
    private static List<Group> groups(List<EnglishView> all, Predicate<EnglishView> shown) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                "english.texts",
                "",
                all.stream()
                        .filter(one -> one.getKind().equals("text"))
                        .filter(shown)
                        .toList()));
        all.stream()
                .filter(EnglishView::isSection)
                .map(section -> new Group(
                        "",
                        section.getTitle(),
                        all.stream()
                                .filter(one -> one.getSectionId().equals(section.getSectionId()))
                                .filter(shown)
                                .toList()))
                .forEach(groups::add);
        groups.add(new Group(
                "survey.design.rules",
                "",
                all.stream()
                        .filter(one -> one.getKind().equals("rule"))
                        .filter(shown)
                        .toList()));
        return groups;
    }

    @GetMapping("/text/{text}")
    String text(@PathVariable String year, @PathVariable String text, Form form, Model model) {
        return show(year, "surveys/" + year + "/texts/" + text, form, model);
    }

    @GetMapping("/avsnitt/{section}")
    String section(@PathVariable String year, @PathVariable String section, Form form, Model model) {
        return show(year, "surveys/" + year + "/sections/" + section, form, model);
    }

    @GetMapping("/fraga/{question}")
    String question(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        return show(year, "surveys/" + year + "/questions/" + question, form, model);
    }

    @GetMapping("/kontroll/{rule}")
    String rule(@PathVariable String year, @PathVariable String rule, Form form, Model model) {
        return show(year, "surveys/" + year + "/contradictionRules/" + rule, form, model);
    }

    @PostMapping("/text/{text}")
    String writeText(@PathVariable String year, @PathVariable String text, Form form, Model model) {
        return write(year, "surveys/" + year + "/texts/" + text, form, model);
    }

    @PostMapping("/avsnitt/{section}")
    String writeSection(@PathVariable String year, @PathVariable String section, Form form, Model model) {
        return write(year, "surveys/" + year + "/sections/" + section, form, model);
    }

    @PostMapping("/fraga/{question}")
    String writeQuestion(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        return write(year, "surveys/" + year + "/questions/" + question, form, model);
    }

    @PostMapping("/kontroll/{rule}")
    String writeRule(@PathVariable String year, @PathVariable String rule, Form form, Model model) {
        return write(year, "surveys/" + year + "/contradictionRules/" + rule, form, model);
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
