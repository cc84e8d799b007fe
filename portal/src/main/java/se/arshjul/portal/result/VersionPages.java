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
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.Publication;
import se.arshjul.portal.call.ResourceId;
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
    record Change(Named figure, String before, String after) {}

    /**
     * What a figure is about.
     *
     * @param lang in which language the reader reads the question
     * @param labelLang in which the row is named where that is not the page's
     */
    record Named(
            String question,
            String lang,
            String label,
            @Nullable String labelLang,
            String kind) {}

    /** A question's id, an option's or a figure's, and a kind: two questions may have the same wording. */
    private record Key(String question, String figure, int kind) {}

    private record Figure(Named named, String value) {}

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
        @Nullable Publication before = null;
        Map<Key, Figure> figures = Map.of();
        for (var publication : versions.reversed()) {
            var same = before == null || publication.getContentHash().equals(before.getContentHash());
            var now = same && before != null ? figures : figures(publication);
            shown.add(version(publication, before, same ? List.of() : changes(figures, now)));
            before = publication;
            figures = now;
        }
        model.addAttribute("publication", versions.getFirst());
        model.addAttribute("versions", shown.reversed());
        return "result/versions";
    }

    private static Version version(Publication publication, @Nullable Publication before, List<Change> changes) {
        return new Version(
                ResourceId.of(publication.getName()),
                DateText.moment(publication.getPublishTime()),
                DateText.moment(publication.getSnapshotTime()),
                publication.getReason(),
                publication.getContentHash(),
                before != null
                        && (!publication.getAnalysis().equals(before.getAnalysis())
                                || !publication.getFactSheet().equals(before.getFactSheet())),
                changes);
    }

    private static List<Change> changes(Map<Key, Figure> before, Map<Key, Figure> after) {
        Map<Key, Figure> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        return all.entrySet().stream()
                .map(entry -> new Change(
                        entry.getValue().named(), value(before.get(entry.getKey())), value(after.get(entry.getKey()))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static String value(@Nullable Figure figure) {
        return figure == null ? "–" : figure.value();
    }

    /** Every figure by kind. */
    private Map<Key, Figure> figures(Publication publication) {
        Map<Key, Figure> figures = new LinkedHashMap<>();
        for (var result : published.read(publication, Grouping.KIND)) {
            var view = new QuestionView(result, words);
            for (var row : view.getRows()) {
                for (var kind = 0; kind < view.getKinds().size(); kind++) {
                    figures.put(
                            new Key(view.getId(), row.key(), kind),
                            new Figure(
                                    new Named(
                                            view.getWording(),
                                            view.getLang(),
                                            row.label(),
                                            row.lang(),
                                            view.getKinds().get(kind)),
                                    row.values().get(kind)));
                }
            }
        }
        return figures;
    }
}
