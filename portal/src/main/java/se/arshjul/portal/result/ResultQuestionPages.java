package se.arshjul.portal.result;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.portal.call.PlanAddress;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.chart.Level;
import se.arshjul.portal.chart.TileMap;
import se.arshjul.portal.session.Visitor;
import se.arshjul.portal.table.Csv;
import se.arshjul.portal.table.SortOrder;

/** One question: its result, how it has gone over the years, and what differs between counties, sizes and regions. */
@Controller
class ResultQuestionPages {

    private static final List<String> COLUMNS = List.of("namn", "niva", "svar");

    /** A row of a table beside a map; the order is that of the level. */
    record Row(String name, Level level, String basis, int answered) {}

    private final PublishedResults published;
    private final Words words;

    ResultQuestionPages(PublishedResults published, Words words) {
        this.published = published;
        this.words = words;
    }

    @GetMapping("/resultat/{year}/fraga/{question}")
    String show(
            @PathVariable String year,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String svar,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        var edition = Edition.of(utkast, version);
        var publication = published.get(year, edition);
        var result = published.readQuestion(publication, Grouping.KIND, question);
        ResultPages.about(model, publication, edition, published);
        model.addAttribute("one", new QuestionView(result, words));
        model.addAttribute("planPath", PlanAddress.of(result.getQuestion().getPlanElement()));
        model.addAttribute(
                "trend",
                published
                        .readTrend(publication, question)
                        .map(points -> points.isEmpty() ? null : TrendView.of(points, svar, words)));
        model.addAttribute("text", result.getQuestion().getKind() == Question.Kind.TEXT);
        var order = SortOrder.of(request, COLUMNS);
        model.addAttribute("order", order);
        if (result.getQuestion().getKind() != Question.Kind.TEXT) {
            counties(model, publication, question, order);
            model.addAttribute(
                    "sizes", new QuestionView(published.readQuestion(publication, Grouping.SIZE, question), words));
            if (publication.getBodiesNamed() || visitor.staff()) {
                regions(model, publication, result, order);
            }
        }
        return "result/question";
    }

    /** How the question has gone over the years, as a file. */
    @GetMapping("/resultat/{year}/fraga/{question}/utveckling.csv")
    ResponseEntity<byte[]> trend(
            @PathVariable String year,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String svar) {
        var publication = published.get(year, Edition.of(utkast, version));
        var points = published.trend(publication, question).orElse(List.of());
        if (points.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var rows = new TrendRows(TrendView.of(points, svar, words), words);
        return Csv.file(question + "-utveckling.csv", rows.header(), rows.rows());
    }

    private void counties(Model model, Publication publication, String question, SortOrder order) {
        var result = published.readQuestion(publication, Grouping.COUNTY, question);
        var levels = new Levels(result.getQuestion(), words);
        Map<String, Level> byCounty = new LinkedHashMap<>();
        Map<String, Row> rows = new LinkedHashMap<>();
        result.getBreakdownsList().stream()
                .filter(group -> group.getRecipientKind().startsWith("county-"))
                .forEach(group -> {
                    var county = group.getRecipientKind().substring("county-".length());
                    byCounty.put(county, levels.of(group));
                    rows.put(
                            county,
                            new Row(
                                    words.group(group.getRecipientKind()),
                                    levels.of(group),
                                    group.getHidden()
                                            ? ""
                                            : words.text("result.trend.of", group.getAnswered(), group.getAsked()),
                                    group.getHidden() ? -1 : group.getAnswered()));
                });
        var compared = Levels.compared(byCounty, result.getQuestion());
        model.addAttribute("countyRows", sorted(rows, compared, order));
        model.addAttribute(
                "countyMap",
                TileMap.of(words.text("result.map.counties"), levels.legend(), levels.legendLang(), compared));
    }

    private void regions(Model model, Publication publication, QuestionResult result, SortOrder order) {
        var question = result.getQuestion();
        var levels = new Levels(question, words);
        var id = ResourceId.of(question.getName());
        published
                .principals(ListPrincipalsRequest.newBuilder()
                        .setParent(publication.getName())
                        .setRecipientKind("region")
                        .setQuestionId(id))
                .ifPresent(principals -> {
                    Map<String, Level> byCounty = new LinkedHashMap<>();
                    Map<String, Row> rows = new LinkedHashMap<>();
                    principals.forEach(region -> {
                        byCounty.put(region.getCountyCode(), levels.of(region));
                        rows.put(
                                region.getCountyCode(),
                                new Row(region.getDisplayName(), levels.of(region), "", region.getAnswered() ? 1 : 0));
                    });
                    var compared = Levels.compared(byCounty, question);
                    model.addAttribute("regionRows", sorted(rows, compared, order));
                    model.addAttribute(
                            "regionMap",
                            TileMap.of(
                                    words.text("result.map.regions"), levels.legend(), levels.legendLang(), compared));
                });
    }

    private static List<Row> sorted(Map<String, Row> rows, Map<String, Level> compared, SortOrder order) {
        var swedish = Collator.getInstance(Locale.of("sv"));
        var wanted = switch (order.key()) {
            case "niva" -> Comparator.comparingDouble((Row row) -> Levels.rank(row.level()));
            case "svar" -> Comparator.comparingInt(Row::answered);
            default -> Comparator.comparing(Row::name, swedish);
        };
        return rows.entrySet().stream()
                .map(entry -> new Row(
                        entry.getValue().name(),
                        compared.getOrDefault(entry.getKey(), entry.getValue().level()),
                        entry.getValue().basis(),
                        entry.getValue().answered()))
                .sorted(order.descending() ? wanted.reversed() : wanted)
                .toList();
    }
}
