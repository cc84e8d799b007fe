package se.arshjul.portal.ownplan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.table.Csv;

/** The register as a file: what the filter in the address chooses, with a column for each part of the plan. */
@Controller
class OwnPlanFiles {

    private static final List<String> HEADER = List.of(
            "survey.col.principal",
            "survey.filter.kind",
            "ownplan.plan",
            "ownplan.name",
            "ownplan.start",
            "ownplan.end",
            "ownplan.decided",
            "ownplan.link",
            "ownplan.files",
            "ownplan.year",
            "ownplan.since",
            "ownplan.reference");

    private final OwnPlans ownPlans;
    private final MessageSource messages;

    OwnPlanFiles(OwnPlans ownPlans, MessageSource messages) {
        this.ownPlans = ownPlans;
        this.messages = messages;
    }

    @GetMapping(OwnPlanPages.HERE + "/tabell.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String del,
            @RequestParam(defaultValue = "") String ar) {
        var filter = new OwnPlanFilter(slag, plan, del, ar);
        var parts = ownPlans.wholeParts(ownPlans.list(filter.ofKind()));
        List<String> header = new ArrayList<>(HEADER.stream().map(this::text).toList());
        header.addAll(parts.known().values());
        return Csv.file(
                text("ownplan.file"),
                header,
                ownPlans.list(filter, parts).stream()
                        .map(own -> cells(OwnPlanView.of(own, parts)))
                        .toList());
    }

    private List<Object> cells(OwnPlanView one) {
        var statement = one.said().statement();
        var having = one.said().isHaving();
        List<Object> cells = new ArrayList<>(List.of(
                one.own().getDisplayName(),
                text("survey.kind." + one.own().getRecipientKind()),
                text("ownplan.existence." + one.said().getExistence()),
                statement.getTitle(),
                year(statement.getStartYear()),
                year(statement.getEndYear()),
                statement.getDecidedBy(),
                statement.getLink(),
                having ? yes(statement.getFilesAttached()) : "",
                statement.getYear(),
                one.own().getSinceYear(),
                statement.getReference()));
        one.said().plan().known().keySet().forEach(part -> cells.add(having ? taken(one.said(), part) : ""));
        return cells;
    }

    /** Not known where it was chosen among the parts of another version. */
    private String taken(StatementView said, String part) {
        return said.isCounted() ? yes(said.statement().getElementsList().contains(part)) : "–";
    }

    private static String year(int year) {
        return year == 0 ? "" : String.valueOf(year);
    }

    private String yes(boolean yes) {
        return text(yes ? "field.yes" : "field.no");
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
