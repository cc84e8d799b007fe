package se.arshjul.portal.survey;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.rule.RuleWords;
import se.arshjul.portal.rule.Rules;
import se.arshjul.runtime.refusal.Refusal;

/** Lets whoever answers say that it is right, once a survey has gone out with a rule that is wrong. */
@Controller
@RequestMapping("/uppfoljning/{year}/kontroller/{rule}/bekrafta")
class SoftenRulePages {

    private static final Set<Survey.State> ANSWERED =
            Set.of(Survey.State.OPEN, Survey.State.CLOSED, Survey.State.REVIEWING);

    private final Surveys surveys;
    private final Rules rules;
    private final RuleWords words;

    SoftenRulePages(Surveys surveys, Rules rules, RuleWords words) {
        this.surveys = surveys;
        this.rules = rules;
        this.words = words;
    }

    /** Whether the survey has gone out, and answers may still come. */
    static boolean isPossible(Survey survey) {
        return ANSWERED.contains(survey.getState());
    }

    @GetMapping
    String ask(@PathVariable String year, @PathVariable String rule, Form form, Model model) {
        var survey = surveys.get(year);
        var found = rules.get(survey.getName(), rule);
        form.start(found.getEtag(), Map.of("reason", ""));
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("possible", isPossible(survey));
        model.addAttribute("rule", words.view(found, surveys.questions(year)));
        return "survey/rule-soften";
    }

    @PostMapping
    String soften(@PathVariable String year, @PathVariable String rule, Form form, Model model) {
        try {
            rules.soften(
                    "surveys/" + year + "/contradictionRules/" + rule,
                    form.value("reason"),
                    form.getEtag(),
                    form.getRequestId());
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return ask(year, rule, form, model);
        }
        return "redirect:/uppfoljning/{year}/kontroller";
    }
}
