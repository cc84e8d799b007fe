package se.arshjul.portal.recipient;

import com.google.type.Date;
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
import se.arshjul.followup.v1.ChooseRecipientsRequest;
import se.arshjul.followup.v1.GetRecipientChoiceRequest;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc.RecipientChoiceServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.result.Words;
import se.arshjul.portal.survey.SurveyView;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.refusal.Refusal;

/** "Välj mottagare": to whom a survey goes, by groups and with exceptions, seen before it is saved. */
@Controller
@RequestMapping("/uppfoljning/{year}/utskick/mottagare")
class ChoicePages {

    private final Surveys surveys;
    private final Groups groups;
    private final Calls<RecipientChoiceServiceBlockingStub> choices;
    private final Words words;

    ChoicePages(Surveys surveys, Groups groups, Calls<RecipientChoiceServiceBlockingStub> choices, Words words) {
        this.surveys = surveys;
        this.groups = groups;
        this.choices = choices;
        this.words = words;
    }

    /** What is saved is shown until other groups are asked for. */
    @GetMapping
    String show(
            @PathVariable String year,
            @RequestParam(defaultValue = "") List<String> grupp,
            @RequestParam(defaultValue = "") String visa,
            Form form,
            Model model) {
        var survey = surveys.get(year);
        var saved = saved(survey);
        var all = all(survey);
        var view = visa.isEmpty()
                ? sum(survey, named(all, saved.getGroupsList()), exceptions(saved))
                : sum(survey, withIds(all, grupp), List.of());
        return show(survey, saved, all, view, form, model);
    }

    private String show(
            Survey survey, RecipientChoice saved, List<GroupView> all, ChoiceView view, Form form, Model model) {
        form.start(survey.getEtag(), Map.of());
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("saved", saved);
        model.addAttribute("groups", all);
        model.addAttribute("view", view);
        model.addAttribute("counties", CountyRecipients.of(view.everyone(), words));
        return "recipient/choose";
    }

    private RecipientChoice saved(Survey survey) {
        return choices.read(stub -> stub.getRecipientChoice(
                GetRecipientChoiceRequest.newBuilder().setName(survey.getName()).build()));
    }

    private List<GroupView> all(Survey survey) {
        return groups.all(day(survey)).stream()
                .map(group -> GroupView.of(group, words))
                .toList();
    }

    private static @Nullable Date day(Survey survey) {
        return survey.hasOpenDate() ? survey.getOpenDate() : null;
    }

    private ChoiceView sum(Survey survey, List<GroupView> chosen, List<String> leftOut) {
        var names = chosen.stream().map(group -> group.group().getName()).toList();
        return new ChoiceView(chosen, names.isEmpty() ? List.of() : groups.recipients(names, day(survey)), leftOut);
    }

    private static List<GroupView> named(List<GroupView> all, List<String> names) {
        return all.stream().filter(group -> names.contains(group.getName())).toList();
    }

    private static List<GroupView> withIds(List<GroupView> all, List<String> ids) {
        return all.stream().filter(group -> ids.contains(group.getId())).toList();
    }

    private static List<String> exceptions(RecipientChoice saved) {
        return saved.getExceptionsList().stream()
                .map(RecipientChoice.Recipient::getRecipientId)
                .toList();
    }

    /** Saves what was counted; whatever else was chosen is counted first. */
    @PostMapping
    String choose(
            @PathVariable String year,
            @RequestParam(defaultValue = "") List<String> grupp,
            @RequestParam(defaultValue = "") List<String> utom,
            @RequestParam(defaultValue = "0") int antal,
            @RequestParam(defaultValue = "") String visa,
            Form form,
            Model model) {
        var survey = surveys.get(year);
        var all = all(survey);
        var view = sum(survey, withIds(all, grupp), utom);
        if (!visa.isEmpty() || view.getCount() != antal) {
            form.renew();
            model.addAttribute("recounted", visa.isEmpty());
            return show(survey, saved(survey), all, view, form, model);
        }
        try {
            write(view.toProto(), survey, form);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(surveys.get(year), saved(survey), all, view, form, model);
        }
        return "redirect:/uppfoljning/{year}/utskick";
    }

    @PostMapping("/alla")
    String everyone(@PathVariable String year, Form form, Model model) {
        var survey = surveys.get(year);
        try {
            write(RecipientChoice.newBuilder().setEveryone(true), survey, form);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            var saved = saved(survey);
            var all = all(survey);
            var view = sum(survey, named(all, saved.getGroupsList()), exceptions(saved));
            return show(surveys.get(year), saved, all, view, form, model);
        }
        return "redirect:/uppfoljning/{year}/utskick";
    }

    private void write(RecipientChoice.Builder choice, Survey survey, Form form) {
        var asked = ChooseRecipientsRequest.newBuilder()
                .setChoice(choice.setSurvey(survey.getName()).setEtag(form.getEtag()))
                .setRequestId(form.getRequestId())
                .build();
        choices.write(stub -> stub.chooseRecipients(asked));
    }
}
