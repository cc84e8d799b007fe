package se.arshjul.portal.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.Publication;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.matrix.Gathered;

/** Results for everybody: which years there are, and each question with its denominators. */
@Controller
class ResultPages {

    private final PublishedResults published;
    private final Words words;

    ResultPages(PublishedResults published, Words words) {
        this.published = published;
        this.words = words;
    }

    @GetMapping("/resultat")
    String list(Model model) {
        model.addAttribute("publications", published.years());
        return "result/list";
    }

    @GetMapping("/resultat/{year}")
    String show(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version,
            Model model) {
        var edition = Edition.of(utkast, version);
        var publication = published.get(year, edition);
        about(model, publication, edition, published);
        model.addAttribute("analysis", paragraphs(publication.getAnalysis()));
        model.addAttribute("factSheet", paragraphs(publication.getFactSheet()));
        model.addAttribute(
                "sections",
                bySection(published.read(publication, Grouping.KIND).stream()
                        .map(result -> new QuestionView(result, words))
                        .toList()));
        return "result/show";
    }

    /** What every page of a publication says at its head. */
    static void about(Model model, Publication publication, Edition edition, PublishedResults published) {
        model.addAttribute("publication", publication);
        model.addAttribute("edition", edition);
        model.addAttribute("draft", edition.draft());
        model.addAttribute("version", ResourceId.of(publication.getName()));
        model.addAttribute("outdated", published.outdated(publication, edition));
        model.addAttribute("published", DateText.moment(publication.getPublishTime()));
        model.addAttribute("computed", DateText.moment(publication.getSnapshotTime()));
    }

    /** A text as paragraphs: an empty line ends one. */
    static List<String> paragraphs(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\R\\s*\\R"));
    }

    private static Map<String, List<Gathered<QuestionView>>> bySection(List<QuestionView> views) {
        Map<String, List<QuestionView>> sections = new LinkedHashMap<>();
        views.forEach(view -> sections.computeIfAbsent(view.getSection(), title -> new ArrayList<>())
                .add(view));
        Map<String, List<Gathered<QuestionView>>> gathered = new LinkedHashMap<>();
        sections.forEach((title, questions) -> gathered.put(title, Gathered.of(questions, QuestionView::question)));
        return gathered;
    }
}
