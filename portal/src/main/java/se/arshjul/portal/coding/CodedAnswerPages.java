package se.arshjul.portal.coding;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.CodeFreeTextRequest;
import se.arshjul.followup.v1.CodingServiceGrpc.CodingServiceBlockingStub;
import se.arshjul.followup.v1.GetFreeTextRequest;
import se.arshjul.followup.v1.ListThemeChangesRequest;
import se.arshjul.followup.v1.ListThemeChangesResponse;
import se.arshjul.followup.v1.ThemeChange;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.refusal.Refusal;

/** One free-text answer: its themes, and who gave and took them. */
@Controller
@RequestMapping("/uppfoljning/{year}/fritext/{question}/svar/{request}")
class CodedAnswerPages {

    private final Surveys surveys;
    private final Codings codings;
    private final Calls<CodingServiceBlockingStub> calls;

    CodedAnswerPages(Surveys surveys, Codings codings, Calls<CodingServiceBlockingStub> calls) {
        this.surveys = surveys;
        this.codings = codings;
        this.calls = calls;
    }

    /** What was done with a theme, by whom and when. */
    public record Step(String theme, boolean added, String by, String when) {}

    static String name(String year, String question, String request) {
        return "surveys/" + year + "/requests/" + request + "/answers/" + question;
    }

    @GetMapping
    String show(
            @PathVariable String year,
            @PathVariable String question,
            @PathVariable String request,
            Form form,
            Model model) {
        var name = name(year, question, request);
        var text = calls.read(stub ->
                stub.getFreeText(GetFreeTextRequest.newBuilder().setName(name).build()));
        form.start(text.getEtag(), Map.of("themes", text.getThemeIdsList()));
        var choices = Codings.choices(codings.themes(year, question));
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("coding", codings.get(year, question));
        model.addAttribute("choices", choices);
        model.addAttribute(
                "saved",
                choices.stream()
                        .filter(theme -> text.getThemeIdsList().contains(theme.value()))
                        .map(Choice::text)
                        .toList());
        model.addAttribute("text", text);
        model.addAttribute("here", "/uppfoljning/" + year + "/fritext/" + question);
        model.addAttribute("id", request);
        model.addAttribute("history", history(name));
        return "coding/answer";
    }

    private List<Step> history(String name) {
        return calls
                .read(stub -> EveryPage.of(
                        token -> stub.listThemeChanges(ListThemeChangesRequest.newBuilder()
                                .setParent(name)
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListThemeChangesResponse::getThemeChangesList,
                        ListThemeChangesResponse::getNextPageToken))
                .stream()
                .map(change -> new Step(
                        change.getDisplayName(),
                        change.getKind() == ThemeChange.Kind.ADDED,
                        change.getChangedBy(),
                        DateText.moment(change.getChangeTime())))
                .toList();
    }

    @PostMapping
    String code(
            @PathVariable String year,
            @PathVariable String question,
            @PathVariable String request,
            Form form,
            Model model) {
        try {
            calls.write(stub -> stub.codeFreeText(CodeFreeTextRequest.newBuilder()
                    .setName(name(year, question, request))
                    .addAllThemeIds(form.values("themes").stream()
                            .filter(theme -> !theme.isEmpty())
                            .toList())
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, question, request, form, model);
        }
        return "redirect:/uppfoljning/{year}/fritext/{question}/svar/{request}";
    }
}
