package se.arshjul.followupservice.question;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;

/**
 * Surveys by SQL in which {@code choices} is asked only of those who chose yes, and {@code number}, which is required,
 * only of those who then chose a or b.
 */
@Component
public class ConditionFixtures {

    private final JdbcClient jdbc;
    private final SurveyFixtures surveys;

    ConditionFixtures(JdbcClient jdbc, SurveyFixtures surveys) {
        this.jdbc = jdbc;
        this.surveys = surveys;
    }

    public SurveyName in(Survey.State state) {
        var survey = surveys.designing();
        set(survey, "choices", "shown_if_question = 'choice', shown_if_options = '{yes}'");
        set(survey, "number", "required = TRUE, shown_if_question = 'choices', shown_if_options = '{a,b}'");
        surveys.become(survey, state);
        return survey;
    }

    private void set(SurveyName survey, String question, String columns) {
        jdbc.sql("UPDATE question SET " + columns + " WHERE survey_id = :survey AND question_id = :question")
                .param("survey", survey.survey())
                .param("question", question)
                .update();
    }
}
