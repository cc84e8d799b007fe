package se.arshjul.portal.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.chart.BarChart;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.table.SortOrder;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every part of the pages, once each, so that they can be seen, tested and compared. */
@Controller
@ConditionalOnBooleanProperty("arshjul.catalogue.enabled")
class CataloguePages {

    /** A row of the example table. */
    record Row(String name, String state, String kind, int answered) {}

    private final MessageSource messages;

    CataloguePages(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/_catalogue")
    String catalogue(HttpServletRequest request, Form form, Model model) {
        form.start("\"7\"", Map.of("name", text("name"), "yes", "ja", "share", "42,5", "several", List.of("a", "c")));
        model.addAttribute("order", SortOrder.of(request, List.of("namn", "svar")));
        return parts(model);
    }

    /** The same with everything wrong that can be. */
    @PostMapping("/_catalogue")
    String wrong(HttpServletRequest request, Form form, Model model) {
        form.refuse(Refusal.invalid(
                "REQUEST_INVALID",
                "The request is not well formed.",
                List.of(
                        new FieldViolation("name", "REQUIRED", "Required."),
                        new FieldViolation("text", "TOO_LONG", "At most 200 characters."),
                        new FieldViolation("yes", "REQUIRED", "Required."))));
        model.addAttribute("order", SortOrder.of(request, List.of("namn", "svar")));
        return parts(model);
    }

    /** The same after somebody else has changed it. */
    @PostMapping("/_catalogue/krock")
    String conflict(HttpServletRequest request, Form form, Model model) {
        form.refuse(Refusal.stale("SURVEY_CHANGED", "The survey has changed.", Map.of()));
        model.addAttribute("order", SortOrder.of(request, List.of("namn", "svar")));
        return parts(model);
    }

    private String parts(Model model) {
        model.addAttribute(
                "choices",
                List.of(
                        new Choice("ja", text("yes"), ""),
                        new Choice("delvis", text("partly"), text("partly.hint")),
                        new Choice("nej", text("no"), "")));
        model.addAttribute(
                "several",
                List.of(
                        Choice.of("a", text("leaders")),
                        Choice.of("b", text("staff")),
                        Choice.of("c", text("patients"))));
        model.addAttribute(
                "rows",
                List.of(
                        new Row("Region Gotland", text("answered"), "done", 40),
                        new Row("Region Norrbotten", text("late"), "late", 12),
                        new Row("Region Uppsala", text("waiting"), "waiting", 40)));
        model.addAttribute("missing", new Part.Missing<String>("followup"));
        model.addAttribute("chart", chart());
        return "catalogue/parts";
    }

    private BarChart chart() {
        var rows = List.of(
                BarChart.Row.of(text("chart.all"), 14, "14"),
                BarChart.Row.of(text("chart.some"), 5, "5"),
                BarChart.Row.of(text("no"), 0, "0"),
                BarChart.Row.unknown(text("chart.silent"), text("chart.unknown")));
        return BarChart.of(
                text("chart.sentence"), text("chart.basis"), text("chart.answer"), text("chart.count"), 21, rows);
    }

    private String text(String key) {
        return messages.getMessage("catalogue.example." + key, null, LocaleContextHolder.getLocale());
    }
}
