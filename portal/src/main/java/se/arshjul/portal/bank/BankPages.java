package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.survey.PlanElements;
import se.arshjul.portal.survey.SurveyView;
import se.arshjul.portal.survey.Surveys;

/** "Frågebanken": every question by its id over the years, with what it said each year. */
@Controller
@RequestMapping("/uppfoljning/fragor")
class BankPages {

    private final Surveys surveys;
    private final Bank bank;
    private final PlanElements elements;

    BankPages(Surveys surveys, Bank bank, PlanElements elements) {
        this.surveys = surveys;
        this.bank = bank;
        this.elements = elements;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String avsnitt, @RequestParam(defaultValue = "") String del, Model model) {
        var all = surveys.all();
        var years = Bank.newestFirst(all.orElse(List.of()));
        var banked = bank.of(years);
        model.addAttribute("into", Bank.designed(years).map(SurveyView::new).orElse(null));
        model.addAttribute("surveys", all);
        model.addAttribute("total", banked.size());
        var chosen = banked.stream()
                .filter(question -> avsnitt.isEmpty() || question.isIn(avsnitt))
                .filter(question -> del.isEmpty() || question.isAbout(del))
                .toList();
        model.addAttribute("count", chosen.size());
        model.addAttribute("groups", groups(chosen));
        model.addAttribute("avsnitt", avsnitt);
        model.addAttribute("del", del);
        model.addAttribute("sections", sections(years));
        model.addAttribute("elements", about(banked, years));
        return "bank/list";
    }

    /** The questions of one section. */
    public record Group(String title, List<BankedQuestion> questions) {}

    private static List<Group> groups(List<BankedQuestion> questions) {
        Map<String, List<BankedQuestion>> bySection = new LinkedHashMap<>();
        questions.forEach(question -> bySection
                .computeIfAbsent(question.getSection(), title -> new ArrayList<>())
                .add(question));
        return bySection.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A section that has another title now is called by the new one. */
    private static List<Choice> sections(List<Survey> years) {
        Map<String, String> titles = new LinkedHashMap<>();
        years.stream()
                .flatMap(survey -> survey.getSectionsList().stream())
                .forEach(section -> titles.putIfAbsent(section.getSectionId(), section.getTitle()));
        return titles.entrySet().stream()
                .map(entry -> Choice.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The parts of the plan that something is asked about; without the plan they are called by their ids. */
    private List<Choice> about(List<BankedQuestion> banked, List<Survey> years) {
        Map<String, String> labels = new LinkedHashMap<>();
        years.stream()
                .findFirst()
                .map(newest -> elements.of(newest).orElse(List.of()))
                .orElse(List.of())
                .forEach(element -> labels.put(ResourceId.of(element.value()), element.text()));
        return banked.stream()
                .flatMap(question -> question.getElements().stream())
                .distinct()
                .map(id -> Choice.of(id, labels.getOrDefault(id, id)))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }
}
