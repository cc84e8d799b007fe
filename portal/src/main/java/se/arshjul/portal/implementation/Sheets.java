package se.arshjul.portal.implementation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationRow.Status;

/** What the pages of a year have in common: its head, its rows, and the shapes in which they are shown. */
@Component
class Sheets {

    /** In the order in which something comes further. */
    static final List<Status> STATUSES =
            List.of(Status.NOT_STARTED, Status.UNDER_WAY, Status.PAUSED, Status.DONE, Status.DROPPED);

    private static final List<String> SHAPES = List.of("tabell", "tavla", "tidslinje");

    private final Years years;

    Sheets(Years years) {
        this.years = years;
    }

    /** The rows that stand together on a board. */
    public record Column(String status, List<RowView> rows) {}

    void about(Model model, String plan, String year, View view) {
        var name = Years.name(plan, year);
        var measures = years.measures(name, view);
        var rows = years.rows(name, view, measures);
        model.addAttribute("plan", years.plan(plan));
        var one = new YearView(years.get(name, view));
        model.addAttribute("one", one);
        model.addAttribute("rows", rows);
        model.addAttribute("told", years.published(one, rows));
        model.addAttribute("gaps", Years.gaps(measures));
        model.addAttribute("columns", columns(rows));
        model.addAttribute("statuses", STATUSES.stream().map(Status::name).toList());
        model.addAttribute(
                "months", IntStream.rangeClosed(1, 12).mapToObj(RowView::month).toList());
    }

    static void shape(Model model, String wanted) {
        model.addAttribute("shapes", SHAPES);
        model.addAttribute("shape", SHAPES.contains(wanted) ? wanted : SHAPES.getFirst());
    }

    private static List<Column> columns(List<RowView> rows) {
        return STATUSES.stream()
                .map(status -> new Column(
                        status.name(),
                        rows.stream()
                                .filter(row -> row.row().getStatus() == status)
                                .toList()))
                .toList();
    }

    /** A status as it is typed; none for what is no status. */
    static Status status(String typed) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(typed))
                .findFirst()
                .orElse(Status.STATUS_UNSPECIFIED);
    }
}
