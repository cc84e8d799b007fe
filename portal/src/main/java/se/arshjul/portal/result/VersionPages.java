package se.arshjul.portal.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.Publication;
import se.arshjul.portal.date.DateText;

/** The versions of a year's results: why each one came to be and what it changed. */
@Controller
class VersionPages {

    /** A version; what it changed is empty for the first one. */
    record Version(
            String id,
            String published,
            String computed,
            String reason,
            String hash,
            boolean textsChanged,
            List<Change> changes) {}

    /** A figure that is another one than in the version before. */
    record Change(String question, String figure, String before, String after) {}

    private final PublishedResults published;
    private final Words words;

    VersionPages(PublishedResults published, Words words) {
        this.published = published;
        this.words = words;
    }

    @GetMapping("/resultat/{year}/versioner")
    String show(@PathVariable String year, Model model) {
        var versions = published.versions(year);
        List<Version> shown = new ArrayList<>();
        for (var at = 0; at < versions.size(); at++) {
            var publication = versions.get(at);
            shown.add(
                    at + 1 < versions.size()
                            ? version(publication, versions.get(at + 1))
                            : version(publication, publication));
        }
        model.addAttribute("publication", versions.getFirst());
        model.addAttribute("versions", shown);
        return "result/versions";
    }

    private Version version(Publication publication, Publication before) {
        return new Version(
                publication.getName().substring(publication.getName().lastIndexOf('/') + 1),
                DateText.moment(publication.getPublishTime()),
                DateText.moment(publication.getSnapshotTime()),
                publication.getReason(),
                publication.getContentHash(),
                !publication.getAnalysis().equals(before.getAnalysis())
                        || !publication.getFactSheet().equals(before.getFactSheet()),
                publication.getContentHash().equals(before.getContentHash())
                        ? List.of()
                        : changes(figures(before), figures(publication)));
    }

    private static List<Change> changes(Map<List<String>, String> before, Map<List<String>, String> after) {
        Map<List<String>, String> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        var was = new HashMap<>(before);
        return all.keySet().stream()
                .filter(figure -> !after.getOrDefault(figure, "–").equals(was.getOrDefault(figure, "–")))
                .map(figure -> new Change(
                        figure.get(0),
                        figure.get(1) + ", " + figure.get(2),
                        was.getOrDefault(figure, "–"),
                        after.getOrDefault(figure, "–")))
                .toList();
    }

    /** Every figure by question, answer and kind. */
    private Map<List<String>, String> figures(Publication publication) {
        Map<List<String>, String> figures = new LinkedHashMap<>();
        for (var result : published.results(publication, Grouping.KIND)) {
            var view = new QuestionView(result, words);
            for (var row : view.getRows()) {
                for (var kind = 0; kind < view.getKinds().size(); kind++) {
                    figures.put(
                            List.of(
                                    view.getWording(),
                                    row.label(),
                                    view.getKinds().get(kind)),
                            row.values().get(kind));
                }
            }
        }
        return figures;
    }
}
