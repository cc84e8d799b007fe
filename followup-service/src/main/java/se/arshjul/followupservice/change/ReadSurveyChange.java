package se.arshjul.followupservice.change;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.change.SurveyChange.Questionnaire;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.followupservice.survey.VisibleSurveys;

/** Compares a survey with the one it was copied from. */
@Component
class ReadSurveyChange {

    private final VisibleSurveys visible;
    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final RuleRepository rules;

    ReadSurveyChange(
            VisibleSurveys visible, SurveyRepository surveys, QuestionRepository questions, RuleRepository rules) {
        this.visible = visible;
        this.surveys = surveys;
        this.questions = questions;
        this.rules = rules;
    }

    public SurveyChange of(String name) {
        var survey = visible.get(name);
        var original = survey.copiedFrom();
        return original == null
                ? SurveyChange.NONE
                : SurveyChange.between(questionnaire(surveys.get(original)), questionnaire(survey));
    }

    private Questionnaire questionnaire(Survey survey) {
        return new Questionnaire(survey, questions.list(survey.name()), rules.list(survey.name()));
    }
}
