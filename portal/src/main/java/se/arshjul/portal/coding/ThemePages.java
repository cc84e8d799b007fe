package se.arshjul.portal.coding;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.CreateThemeRequest;
import se.arshjul.followup.v1.DeleteThemeRequest;
import se.arshjul.followup.v1.Theme;
import se.arshjul.followup.v1.ThemeServiceGrpc.ThemeServiceBlockingStub;
import se.arshjul.followup.v1.UpdateThemeRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.refusal.Refusal;

/** The themes of a question: making, changing and removing them. */
@Controller
@RequestMapping("/uppfoljning/{year}/fritext/{question}/teman")
class ThemePages {

    private static final String BACK = "redirect:/uppfoljning/{year}/fritext/{question}/teman";

    private final Surveys surveys;
    private final Codings codings;
    private final Calls<ThemeServiceBlockingStub> themes;

    ThemePages(Surveys surveys, Codings codings, Calls<ThemeServiceBlockingStub> themes) {
        this.surveys = surveys;
        this.codings = codings;
        this.themes = themes;
    }

    @GetMapping
    String list(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        form.start("", Map.of("displayName", "", "description", ""));
        about(year, question, model);
        model.addAttribute("themes", codings.themes(year, question));
        return "coding/themes";
    }

    @PostMapping
    String create(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        try {
            themes.write(stub -> stub.createTheme(CreateThemeRequest.newBuilder()
                    .setParent(Codings.question(year, question))
                    .setTheme(typed(form))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return list(year, question, form, model);
        }
        return BACK;
    }

    @GetMapping("/{theme}")
    String show(
            @PathVariable String year,
            @PathVariable String question,
            @PathVariable String theme,
            Form form,
            Model model) {
        var found = codings.themes(year, question).stream()
                .filter(one -> ResourceId.of(one.getName()).equals(theme))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        form.start(
                found.getEtag(), Map.of("displayName", found.getDisplayName(), "description", found.getDescription()));
        about(year, question, model);
        model.addAttribute("theme", found);
        model.addAttribute("id", theme);
        return "coding/theme";
    }

    @PostMapping("/{theme}")
    String update(
            @PathVariable String year,
            @PathVariable String question,
            @PathVariable String theme,
            Form form,
            Model model) {
        try {
            themes.write(stub -> stub.updateTheme(UpdateThemeRequest.newBuilder()
                    .setTheme(typed(form)
                            .setName(Codings.question(year, question) + "/themes/" + theme)
                            .setEtag(form.getEtag()))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, question, theme, form, model);
        }
        return BACK;
    }

    @PostMapping("/{theme}/ta-bort")
    String delete(
            @PathVariable String year,
            @PathVariable String question,
            @PathVariable String theme,
            Form form,
            Model model) {
        try {
            themes.write(stub -> stub.deleteTheme(DeleteThemeRequest.newBuilder()
                    .setName(Codings.question(year, question) + "/themes/" + theme)
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, question, theme, form, model);
        }
        return BACK;
    }

    private void about(String year, String question, Model model) {
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("coding", codings.get(year, question));
        model.addAttribute("here", "/uppfoljning/" + year + "/fritext/" + question);
    }

    private static Theme.Builder typed(Form form) {
        return Theme.newBuilder().setDisplayName(form.value("displayName")).setDescription(form.value("description"));
    }
}
