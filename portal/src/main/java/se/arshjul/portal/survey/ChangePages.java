package se.arshjul.portal.survey;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.arshjul.followup.v1.GetSurveyChangeRequest;
import se.arshjul.followup.v1.QuestionChange;
import se.arshjul.followup.v1.SectionChange;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyChange;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc.SurveyChangeServiceBlockingStub;
import se.arshjul.portal.call.Calls;

/** "Vad är nytt": how a survey differs from the one it was copied from, to be read and printed. */
@Controller
class ChangePages {

    private final Surveys surveys;
    private final Calls<SurveyChangeServiceBlockingStub> changes;
    private final PlanElements elements;
    private final Burdens burdens;
    private final ChangeWords words;
    private final RuleChanges rules;

    ChangePages(
            Surveys surveys,
            Calls<SurveyChangeServiceBlockingStub> changes,
            PlanElements elements,
            Burdens burdens,
            ChangeWords words,
            RuleChanges rules) {
        this.surveys = surveys;
        this.elements = elements;
        this.changes = changes;
        this.burdens = burdens;
        this.words = words;
        this.rules = rules;
    }

    /** The questions of which the same has become. */
    public record Group(String kind, List<ChangeView> questions) {}

    /** A section that differs: {@code added}, {@code changed} or {@code dropped}. */
    public record ChangedSection(String kind, String title, List<ChangeView.Field> fields) {}

    @GetMapping("/uppfoljning/{year}/nytt")
    String show(@PathVariable String year, Model model) {
        var survey = surveys.get(year);
        var asked =
                GetSurveyChangeRequest.newBuilder().setName(survey.getName()).build();
        var change = changes.read(stub -> stub.getSurveyChange(asked));
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("before", change.getCopiedFrom().replaceFirst("surveys/", ""));
        model.addAttribute("burdens", burdens.of(survey));
        model.addAttribute("unchanged", change.getUnchangedCount());
        model.addAttribute("texts", words.fields(change.getTextsList()));
        var labels = labels(survey, change);
        model.addAttribute("rules", rules.of(change.getContradictionRulesList(), labels.questions()));
        model.addAttribute(
                "sections", change.getSectionsList().stream().map(this::section).toList());
        model.addAttribute(
                "groups",
                List.of(
                        group("added", QuestionChange.Kind.ADDED, change.getQuestionsList(), labels),
                        group("changed", QuestionChange.Kind.CHANGED, change.getQuestionsList(), labels),
                        group("dropped", QuestionChange.Kind.DROPPED, change.getQuestionsList(), labels)));
        return "survey/changes";
    }

    private ChangedSection section(SectionChange change) {
        return new ChangedSection(
                change.getKind().name().toLowerCase(Locale.ROOT),
                change.getTitle(),
                words.fields(change.getFieldsList()));
    }

    /** Read only where something may be called by an id. */
    private ChangeLabels labels(Survey survey, SurveyChange change) {
        return change.getQuestionsCount() == 0 && change.getContradictionRulesCount() == 0
                ? new ChangeLabels(List.of(), List.of())
                : new ChangeLabels(
                        surveys.questions(survey.getName().replaceFirst("surveys/", "")),
                        elements.of(survey).orElse(List.of()));
    }

    private Group group(String name, QuestionChange.Kind kind, List<QuestionChange> changed, ChangeLabels labels) {
        return new Group(
                name,
                changed.stream()
                        .filter(question -> question.getKind() == kind)
                        .map(question -> new ChangeView(question, words.fields(labels.of(question))))
                        .toList());
    }
}
