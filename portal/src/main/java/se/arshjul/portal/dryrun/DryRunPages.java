package se.arshjul.portal.dryrun;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.result.Words;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.portal.table.Csv;
import se.arshjul.workflow.v1.DryRunServiceGrpc.DryRunServiceBlockingStub;
import se.arshjul.workflow.v1.ListPlannedLettersRequest;
import se.arshjul.workflow.v1.ListPlannedLettersResponse;

/** "Provkör utskicket": who would get what, when and why, before the dispatch is approved. */
@Controller
@RequestMapping("/uppfoljning/{year}/utskick/provkorning")
class DryRunPages {

    /** As many as fit on a page that is still read from top to bottom. */
    private static final int PAGE = 100;

    private static final List<String> HEADER = List.of(
            "dryrun.col.id",
            "survey.col.principal",
            "survey.filter.kind",
            "survey.monitor.county",
            "dryrun.col.addresses",
            "dryrun.col.functions",
            "dryrun.col.letter",
            "dryrun.col.language",
            "dryrun.col.send",
            "dryrun.col.reminders",
            "dryrun.col.problems");

    private final Surveys surveys;
    private final Calls<DryRunServiceBlockingStub> dryRuns;
    private final Words words;

    DryRunPages(Surveys surveys, Calls<DryRunServiceBlockingStub> dryRuns, Words words) {
        this.surveys = surveys;
        this.dryRuns = dryRuns;
        this.words = words;
    }

    /** How many recipients have a problem, and where they are listed. */
    public record Count(String problem, int recipients, String href, boolean here) {}

    @GetMapping
    String show(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String lan,
            @RequestParam(defaultValue = "") String brist,
            @RequestParam(defaultValue = "1") int sida,
            Model model) {
        var filter = new PlannedFilter(slag, lan, PlannedFilter.PROBLEMS.contains(brist) ? brist : "");
        var all = planned(year);
        var wanted = all.stream().filter(filter::takes).toList();
        var from = Math.clamp((sida - 1L) * PAGE, 0, wanted.size());
        var to = Math.min(wanted.size(), from + PAGE);
        var page = "/uppfoljning/" + year + "/utskick/provkorning";
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", wanted.subList(from, to));
        model.addAttribute("found", wanted.size());
        model.addAttribute("all", all.size());
        model.addAttribute("reached", reached(all));
        model.addAttribute("counts", counts(all, filter, page));
        model.addAttribute("counties", counties(all));
        model.addAttribute("sample", sample(all));
        model.addAttribute("first", from == 0 ? null : filter.address(page, 1));
        model.addAttribute("next", to == wanted.size() ? null : filter.address(page, sida + 1));
        model.addAttribute("csv", filter.address(page + "/tabell.csv", 1));
        model.addAttribute("clear", page);
        return "dryrun/list";
    }

    private List<PlannedView> planned(String year) {
        return dryRuns
                .read(stub -> EveryPage.of(
                        token -> stub.listPlannedLetters(ListPlannedLettersRequest.newBuilder()
                                .setParent("surveys/" + year)
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListPlannedLettersResponse::getLettersList,
                        ListPlannedLettersResponse::getNextPageToken))
                .stream()
                .map(PlannedView::new)
                .toList();
    }

    private static Map<String, Long> reached(List<PlannedView> all) {
        return all.stream().collect(Collectors.groupingBy(PlannedView::getReach, Collectors.counting()));
    }

    /** The counts of the whole list, whatever is shown of it; the first leads back to all. */
    private static List<Count> counts(List<PlannedView> all, PlannedFilter filter, String page) {
        return Stream.concat(Stream.of(""), PlannedFilter.PROBLEMS.stream())
                .map(problem -> new Count(
                        problem,
                        (int) all.stream()
                                .filter(new PlannedFilter(filter.slag(), filter.lan(), problem)::takes)
                                .count(),
                        filter.with(problem).address(page, 1),
                        problem.equals(filter.brist())))
                .toList();
    }

    private List<Choice> counties(List<PlannedView> all) {
        return all.stream()
                .map(PlannedView::getCounty)
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .map(code -> Choice.of(code, words.county(code)))
                .toList();
    }

    /** One recipient of each kind: when letters go is the same for all of a kind. */
    private static Map<String, PlannedView> sample(List<PlannedView> all) {
        Map<String, PlannedView> found = new LinkedHashMap<>();
        all.forEach(one -> found.putIfAbsent(one.getKind(), one));
        return found;
    }

    @GetMapping("/tabell.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String lan,
            @RequestParam(defaultValue = "") String brist) {
        var filter = new PlannedFilter(slag, lan, PlannedFilter.PROBLEMS.contains(brist) ? brist : "");
        return Csv.file(
                words.text("dryrun.file", year),
                HEADER.stream().map(key -> words.text(key)).toList(),
                planned(year).stream().filter(filter::takes).map(this::cells).toList());
    }

    private List<String> cells(PlannedView planned) {
        var letter = planned.letter();
        return List.of(
                planned.getId(),
                planned.getName(),
                words.text("survey.kind." + planned.getKind()),
                words.county(planned.getCounty()),
                String.join(", ", planned.getAddresses()),
                String.join(", ", planned.getFunctions()),
                words.text("letter." + letter.getKind()),
                letter.getLanguageCode(),
                planned.getSendTime(),
                String.join(", ", planned.reminderFields()),
                planned.getProblems().stream()
                        .map(problem -> words.text("dryrun.problem." + problem))
                        .collect(Collectors.joining(", ")));
    }
}
