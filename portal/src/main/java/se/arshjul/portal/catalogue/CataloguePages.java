package se.arshjul.portal.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
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

    private static final List<Row> ROWS = List.of(
            new Row("Region Gotland", "Besvarad", "done", 40),
            new Row("Region Norrbotten", "Sen", "late", 12),
            new Row("Region Uppsala", "Väntar på godkännande", "waiting", 40));

    @GetMapping("/_catalogue")
    String catalogue(HttpServletRequest request, Form form, Model model) {
        form.start(
                "\"7\"",
                Map.of("name", "Svarande, Region Uppsala", "yes", "ja", "share", "42,5", "several", List.of("a", "c")));
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

    private static String parts(Model model) {
        model.addAttribute(
                "choices",
                List.of(
                        new Choice("ja", "Ja", ""),
                        new Choice("delvis", "Delvis", "Arbetet har börjat men omfattar inte alla verksamheter."),
                        new Choice("nej", "Nej", "")));
        model.addAttribute(
                "several",
                List.of(Choice.of("a", "Ledning"), Choice.of("b", "Vårdpersonal"), Choice.of("c", "Patienter")));
        model.addAttribute("rows", ROWS);
        model.addAttribute("missing", new Part.Missing<String>("followup"));
        model.addAttribute("chart", chart());
        return "catalogue/parts";
    }

    private static BarChart chart() {
        var rows = List.of(
                BarChart.Row.of("Ja, i hela organisationen", 14, "14"),
                BarChart.Row.of("Ja, i delar av organisationen men inte i den kommunala hälso- och sjukvården", 5, "5"),
                BarChart.Row.of("Nej", 0, "0"),
                BarChart.Row.unknown("Har inte svarat", "uppgift saknas"));
        return BarChart.of(
                "Två av tre regioner har en samlad plan.",
                "Antal regioner 2026. 19 av 21 regioner har svarat.",
                "Svar",
                "Antal regioner",
                21,
                rows);
    }
}
