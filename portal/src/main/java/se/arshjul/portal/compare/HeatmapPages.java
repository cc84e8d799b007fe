package se.arshjul.portal.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.Principal;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.chart.County;
import se.arshjul.portal.chart.Level;
import se.arshjul.portal.compare.HeatmapView.Cell;
import se.arshjul.portal.compare.HeatmapView.Column;
import se.arshjul.portal.compare.HeatmapView.Row;
import se.arshjul.portal.language.Translated;
import se.arshjul.portal.result.Edition;
import se.arshjul.portal.result.Levels;
import se.arshjul.portal.result.PublishedResults;
import se.arshjul.portal.result.Words;
import se.arshjul.portal.session.Visitor;
import se.arshjul.portal.table.Csv;

/** "Jämför": every question by region, by county, or by the municipalities of a county. */
@Controller
class HeatmapPages {

    private final PublishedResults published;
    private final Words words;

    HeatmapPages(PublishedResults published, Words words) {
        this.published = published;
        this.words = words;
    }

    @GetMapping("/resultat/{year}/jamfor")
    String show(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(defaultValue = "lan") String visa,
            @RequestParam(defaultValue = "01") String lan,
            Visitor visitor,
            Model model) {
        var edition = Edition.of(utkast, null);
        var publication = published.get(year, edition);
        var heatmap = heatmap(publication, edition, visa, lan, visitor, published::read);
        model.addAttribute("publication", publication);
        model.addAttribute("edition", edition);
        model.addAttribute("named", named(publication, visitor));
        model.addAttribute("heatmap", heatmap);
        model.addAttribute("counties", County.ALL);
        model.addAttribute("lan", lan);
        return "compare/heatmap";
    }

    @GetMapping("/resultat/{year}/jamfor.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(defaultValue = "lan") String visa,
            @RequestParam(defaultValue = "01") String lan,
            Visitor visitor) {
        var edition = Edition.of(utkast, null);
        var publication = published.get(year, edition);
        var heatmap = heatmap(publication, edition, visa, lan, visitor, published::results);
        var header = List.of(
                words.text("result.column.section"),
                words.text("result.column.table"),
                words.text("result.column.question"),
                words.text("result.kind"),
                words.text("result.column.value"),
                words.text("result.answer"),
                words.text("result.answered"),
                words.text("result.asked"));
        List<List<?>> rows = new ArrayList<>();
        for (var row : heatmap.rows()) {
            for (var at = 0; at < heatmap.columns().size(); at++) {
                var cell = row.cells().get(at);
                rows.add(Arrays.asList(
                        row.section(),
                        row.table(),
                        row.wording(),
                        heatmap.columns().get(at).name(),
                        cell.level().shade() == 0 ? null : cell.level().sign(),
                        cell.level().words(),
                        cell.answered(),
                        cell.asked()));
            }
        }
        return Csv.file("jamforelse-" + year + "-" + heatmap.kind() + ".csv", header, rows);
    }

    private static boolean named(Publication publication, Visitor visitor) {
        return publication.getBodiesNamed() || visitor.staff();
    }

    /** Counties unless single bodies are asked for and may be seen. */
    private HeatmapView heatmap(
            Publication publication,
            Edition edition,
            String visa,
            String lan,
            Visitor visitor,
            BiFunction<Publication, Grouping, List<QuestionResult>> results) {
        if (named(publication, visitor) && (visa.equals("regioner") || visa.equals("kommuner"))) {
            var wanted = ListPrincipalsRequest.newBuilder().setParent(publication.getName());
            var principals = published.principals(
                    visa.equals("regioner")
                            ? wanted.setRecipientKind("region")
                            : wanted.setRecipientKind("municipality")
                                    .setCountyCode(
                                            County.of(lan).map(County::code).orElse("01")));
            if (principals.isPresent()) {
                return ofPrincipals(publication, edition, visa, principals.get(), results);
            }
        }
        return ofCounties(publication, results);
    }

    private HeatmapView ofPrincipals(
            Publication publication,
            Edition edition,
            String visa,
            List<Principal> principals,
            BiFunction<Publication, Grouping, List<QuestionResult>> results) {
        var columns = principals.stream()
                .map(principal -> new Column(
                        principal.getDisplayName(),
                        "/resultat/" + publication.getYear() + "/profil/" + ResourceId.of(principal.getName())
                                + edition.getSuffix()))
                .toList();
        return new HeatmapView(
                visa,
                columns,
                charted(results.apply(publication, Grouping.KIND)).stream()
                        .map(result -> {
                            var levels = new Levels(result.getQuestion(), words);
                            return row(
                                    result,
                                    principals.stream()
                                            .map(principal -> Cell.of(levels.of(principal)))
                                            .toList());
                        })
                        .toList());
    }

    private HeatmapView ofCounties(
            Publication publication, BiFunction<Publication, Grouping, List<QuestionResult>> results) {
        var columns = County.ALL.stream()
                .map(county -> new Column(words.county(county.code()), ""))
                .toList();
        return new HeatmapView(
                "lan",
                columns,
                charted(results.apply(publication, Grouping.COUNTY)).stream()
                        .map(result -> row(result, byCounty(result)))
                        .toList());
    }

    private List<Cell> byCounty(QuestionResult result) {
        var levels = new Levels(result.getQuestion(), words);
        Map<String, Cell> known = new LinkedHashMap<>();
        result.getBreakdownsList().forEach(group -> known.put(group.getRecipientKind(), Cell.of(levels, group)));
        var none = new Cell(Level.none(words.text("result.unanswered")), BigDecimal.ZERO, BigDecimal.ZERO);
        return County.ALL.stream()
                .map(county -> known.getOrDefault("county-" + county.code(), none))
                .toList();
    }

    private Row row(QuestionResult result, List<Cell> cells) {
        var question = result.getQuestion();
        var levels = new Levels(question, words);
        return new Row(
                result.getSectionTitle(),
                ResourceId.of(question.getName()),
                question.getMatrix().getTitle(),
                question.getWording(),
                Translated.lang(question),
                levels.legend(),
                levels.legendLang(),
                cells);
    }

    /** Numbers and texts have no levels. */
    private static List<QuestionResult> charted(List<QuestionResult> results) {
        return results.stream()
                .filter(result -> switch (result.getQuestion().getKind()) {
                    case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE -> true;
                    case NUMBER, TEXT, KIND_UNSPECIFIED, UNRECOGNIZED -> false;
                })
                .toList();
    }
}
