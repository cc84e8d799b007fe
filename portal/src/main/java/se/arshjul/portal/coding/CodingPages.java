package se.arshjul.portal.coding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.followup.v1.CodeFreeTextsRequest;
import se.arshjul.followup.v1.CodingServiceGrpc.CodingServiceBlockingStub;
import se.arshjul.followup.v1.FreeText;
import se.arshjul.followup.v1.ListFreeTextsRequest;
import se.arshjul.followup.v1.Theme;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.refusal.Refusal;

/** "Koda fritext": the answers to a question page by page, and a theme for many of them at once. */
@Controller
@RequestMapping("/uppfoljning/{year}/fritext")
class CodingPages {

    private static final int PAGE = 25;
    private static final String REPORT = "report";

    private final Surveys surveys;
    private final Codings codings;
    private final Calls<CodingServiceBlockingStub> calls;

    CodingPages(Surveys surveys, Codings codings, Calls<CodingServiceBlockingStub> calls) {
        this.surveys = surveys;
        this.codings = codings;
        this.calls = calls;
    }

    /** An answer with what its themes are called. */
    public record Answer(String id, String principal, String text, List<String> themes) {

        static Answer of(FreeText text, List<Theme> themes) {
            return new Answer(
                    text.getName().split("/")[3],
                    text.getDisplayName(),
                    text.getText(),
                    themes.stream()
                            .filter(theme -> text.getThemeIdsList().contains(ResourceId.of(theme.getName())))
                            .map(Theme::getDisplayName)
                            .toList());
        }
    }

    @GetMapping
    String list(@PathVariable String year, Model model) {
        model.addAttribute("codings", codings.all(year));
        model.addAttribute("survey", surveys.view(year));
        return "coding/list";
    }

    @GetMapping("/{question}")
    String show(
            @PathVariable String year,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String tema,
            @RequestParam(defaultValue = "") String okodade,
            @RequestParam(defaultValue = "") String sida,
            Form form,
            Model model) {
        var coding = codings.get(year, question);
        var themes = codings.themes(year, question);
        var filter = CodingFilter.of(tema, okodade);
        var here = "/uppfoljning/" + year + "/fritext/" + question;
        var page = calls.read(stub -> stub.listFreeTexts(ListFreeTextsRequest.newBuilder()
                .setParent(coding.getQuestion())
                .setThemeId(filter.tema())
                .setUncoded(filter.okodade())
                .setPageSize(PAGE)
                .setPageToken(sida)
                .build()));
        form.start("", Map.of("themeId", filter.tema()));
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("coding", coding);
        model.addAttribute("themes", themes);
        model.addAttribute("choices", Codings.choices(themes));
        model.addAttribute(
                "answers",
                page.getFreeTextsList().stream()
                        .map(text -> Answer.of(text, themes))
                        .toList());
        model.addAttribute("filter", filter);
        model.addAttribute("here", here);
        model.addAttribute("page", sida);
        model.addAttribute("first", sida.isEmpty() ? null : filter.address(here));
        model.addAttribute("next", after(filter.address(here), page.getNextPageToken()));
        return "coding/question";
    }

    @PostMapping("/{question}")
    String code(
            @PathVariable String year,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String tema,
            @RequestParam(defaultValue = "") String okodade,
            @RequestParam(defaultValue = "") String sida,
            Form form,
            Model model,
            RedirectAttributes onward) {
        try {
            onward.addFlashAttribute(
                    REPORT,
                    calls.write(stub -> stub.codeFreeTexts(CodeFreeTextsRequest.newBuilder()
                            .setParent(Codings.question(year, question))
                            .addAllNames(form.values("names").stream()
                                    .map(request -> CodedAnswerPages.name(year, question, request))
                                    .toList())
                            .setThemeId(form.value("themeId"))
                            .setRemove(form.has("change", "ta-bort"))
                            .setRequestId(form.getRequestId())
                            .build())));
            onward.addFlashAttribute("removed", form.has("change", "ta-bort"));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, question, tema, okodade, sida, form, model);
        }
        var page = CodingFilter.of(tema, okodade).address("/uppfoljning/" + year + "/fritext/" + question);
        return "redirect:" + (sida.isEmpty() ? page : after(page, sida));
    }

    private static @Nullable String after(String address, String token) {
        return token.isEmpty()
                ? null
                : UriComponentsBuilder.fromUriString(address)
                        .queryParam("sida", token)
                        .build()
                        .toUriString();
    }
}
