package se.arshjul.followupservice.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.RuleFindings;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.Section;
import se.arshjul.followupservice.survey.SurveyName;

/** What a new survey is a copy of: the survey before it, or the example. */
record Original(
        @Nullable SurveyName name,
        Survey.Texts texts,
        String planVersion,
        List<Section> sections,
        List<Question> questions,
        List<ContradictionRule> rules) {

    static Original of(Survey survey, List<Question> questions, List<ContradictionRule> rules) {
        return new Original(survey.name(), survey.texts(), survey.planVersion(), survey.sections(), questions, rules);
    }

    /** The new survey, with the original's texts where none are given. */
    Survey planned(CreateSurvey.Command command) {
        var wanted = command.texts();
        var version = orElse(command.planVersion(), planVersion);
        return new Survey(
                command.name(),
                new Survey.Texts(
                        wanted.title(),
                        orElse(wanted.introduction(), texts.introduction()),
                        orElse(wanted.legalBasis(), texts.legalBasis()),
                        wanted.estimatedMinutes() == 0 ? texts.estimatedMinutes() : wanted.estimatedMinutes(),
                        wanted.singleSignerAllowed()),
                version,
                name,
                sections.stream()
                        .map(section -> new Section(
                                section.sectionId(),
                                section.title(),
                                element(section.planElement(), version),
                                section.reason()))
                        .toList(),
                command.dates(),
                Survey.State.DESIGNING,
                "",
                Survey.Review.NONE,
                null,
                questions.size(),
                0,
                Edit.NONE,
                0);
    }

    /** The new survey's questions: the same ids, so that years can be compared. */
    List<Question> questions(Survey planned) {
        return questions.stream()
                .map(question -> new Question(
                        new QuestionName(planned.name(), question.name().question()),
                        question.sectionId(),
                        question.position(),
                        question.wording(),
                        question.help(),
                        question.required(),
                        element(question.planElement(), planned.planVersion()),
                        question.form(),
                        question.shownIf(),
                        question.attachmentsAllowed(),
                        question.matrix(),
                        Edit.NONE,
                        0))
                .toList();
    }

    /** The new survey's rules: the same ids, without those that name a question that was withdrawn. */
    List<ContradictionRule> rules(Survey planned) {
        return RuleFindings.sound(rules, questions).stream()
                .map(rule -> rule.of(planned.name()))
                .toList();
    }

    /** The element of the same id in the version that the new survey is about. */
    private String element(String planElement, String version) {
        return planElement.startsWith(planVersion + "/")
                ? version + planElement.substring(planVersion.length())
                : planElement;
    }

    private static String orElse(String wanted, String original) {
        return wanted.isEmpty() ? original : wanted;
    }
}
