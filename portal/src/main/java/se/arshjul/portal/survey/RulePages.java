package se.arshjul.portal.survey;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.rule.RuleForm;
import se.arshjul.portal.rule.RuleWords;
import se.arshjul.portal.rule.Rules;
import se.arshjul.runtime.refusal.Refusal;

/** "Kontroller": which answers to a survey do not go together, written while it is designed. */
@Controller
@RequestMapping("/uppfoljning/{year}/kontroller")
class RulePages {

    private static final String LIST = "redirect:/uppfoljning/{year}/kontroller";

    private final Surveys surveys;
    private final Rules rules;
    private final RuleWords words;
    private final RuleSides sides;

    RulePages(Surveys surveys, Rules rules, RuleWords words, RuleSides sides) {
        this.surveys = surveys;
        this.rules = rules;
        this.words = words;
        this.sides = sides;
    }

    @GetMapping
    String list(@PathVariable String year, Model model) {
        var survey = surveys.get(year);
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("softenable", SoftenRulePages.isPossible(survey));
        model.addAttribute("rules", words.views(rules.list(survey.getName()), surveys.questions(year)));
        return "survey/rules";
    }

    /** First the questions are chosen, then what is said of their answers: so it works without script. */
    @GetMapping("/" + Slug.NEW)
    String begin(@PathVariable String year, Chosen chosen, Form form, Model model) {
        return show(year, ContradictionRule.getDefaultInstance(), chosen, form, model);
    }

    /**
     * What the form on which the questions are chosen sends: their ids, and what was written of a rule whose question
     * was removed meanwhile.
     */
    record Chosen(
            @Nullable String forsta,
            @Nullable String andra,
            @Nullable String sentence,
            @Nullable String severity) {

        static final Chosen NOTHING = new Chosen(null, null, null, null);

        Map<String, Object> fields(ContradictionRule rule, RuleSides sides) {
            var fields = sides.fields(rule, forsta == null ? "" : forsta, andra == null ? "" : andra);
            if (sentence != null) {
                fields.put("sentence", sentence);
            }
            if (severity != null) {
                fields.put("severity", severity);
            }
            return fields;
        }
    }

    private String show(String year, ContradictionRule rule, Chosen asked, Form form, Model model) {
        var questions = surveys.questions(year);
        form.start(rule.getEtag(), asked.fields(rule, sides));
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("rule", words.view(rule, questions));
        model.addAttribute("id", rule.getName().isEmpty() ? Slug.NEW : ResourceId.of(rule.getName()));
        model.addAttribute("questions", sides.choices(questions));
        model.addAttribute("questionsOrNone", sides.choicesOrNone(questions));
        model.addAttribute("severities", words.severities());
        var chosen = Stream.of("first", "second")
                .map(side -> sides.of(side, questions, form))
                .toList();
        model.addAttribute("first", chosen.getFirst().orElse(null));
        model.addAttribute("second", chosen.getLast().orElse(null));
        model.addAttribute("sides", chosen.stream().flatMap(Optional::stream).toList());
        return "survey/rule";
    }

    @PostMapping("/" + Slug.NEW)
    String create(@PathVariable String year, Form form, Model model) {
        var survey = "surveys/" + year;
        var wanted = RuleForm.parse(form).build();
        if (!form.isWrong()) {
            try {
                rules.create(survey, id(survey, wanted), wanted, form.getRequestId());
                return LIST;
            } catch (Refusal refusal) {
                form.refuse(refusal);
                if (refusal.reason().equals("CONTRADICTION_RULE_EXISTS")) {
                    form.violated("sentence", "EXISTS");
                }
            }
        }
        return begin(year, Chosen.NOTHING, form, model);
    }

    /** The same form sent again must ask for the same id, so what it has made already is not in its way. */
    private String id(String survey, ContradictionRule wanted) {
        Set<String> taken = rules.list(survey).stream()
                .filter(known ->
                        !known.getSentence().equals(wanted.getSentence().strip()))
                .map(known -> ResourceId.of(known.getName()))
                .collect(Collectors.toCollection(HashSet::new));
        taken.add(Slug.NEW);
        return Slug.free(Slug.of(wanted.getSentence()), taken);
    }

    @GetMapping("/{rule}")
    String edit(@PathVariable String year, @PathVariable String rule, Chosen chosen, Form form, Model model) {
        return show(year, find(year, rule), chosen, form, model);
    }

    @PostMapping("/{rule}")
    String change(@PathVariable String year, @PathVariable String rule, Form form, Model model) {
        var wanted = RuleForm.parse(form).setName(name(year, rule)).setEtag(form.getEtag());
        if (!form.isWrong()) {
            try {
                rules.update(wanted.build(), form.getRequestId());
                return LIST;
            } catch (Refusal refusal) {
                form.refuse(refusal);
            }
        }
        return edit(year, rule, Chosen.NOTHING, form, model);
    }

    @GetMapping("/{rule}/ta-bort")
    String ask(@PathVariable String year, @PathVariable String rule, Form form, Model model) {
        var found = find(year, rule);
        form.start(found.getEtag(), Map.of());
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("rule", words.view(found, surveys.questions(year)));
        return "survey/rule-remove";
    }

    @PostMapping("/{rule}/ta-bort")
    String remove(@PathVariable String year, @PathVariable String rule, Form form, Model model) {
        try {
            rules.delete(name(year, rule), form.getEtag(), form.getRequestId());
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return ask(year, rule, form, model);
        }
        return LIST;
    }

    private static String name(String year, String rule) {
        return "surveys/" + year + "/contradictionRules/" + rule;
    }

    private ContradictionRule find(String year, String rule) {
        return rules.get("surveys/" + year, rule);
    }
}
