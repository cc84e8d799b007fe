package se.arshjul.followupservice.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.rule.Statement.Test;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;

/** Rules by which answers contradict each other, and surveys that have had them from their design. */
@Component
public class RuleFixtures {

    private final JdbcClient jdbc;
    private final RuleRepository rules;
    private final SurveyFixtures surveys;

    RuleFixtures(JdbcClient jdbc, RuleRepository rules, SurveyFixtures surveys) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.surveys = surveys;
    }

    /** Gives the survey these rules as if it had been designed with them. */
    public void design(ContradictionRule... wanted) {
        var survey = wanted[0].name().survey();
        var state = jdbc.sql("SELECT state FROM survey WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .query(String.class)
                .single();
        surveys.become(survey, Survey.State.DESIGNING);
        Arrays.stream(wanted).forEach(rules::insert);
        surveys.become(survey, Survey.State.valueOf(state));
    }

    public static ContradictionRule soft(SurveyName survey, String id, Statement first, Statement second) {
        return new ContradictionRule(
                new RuleName(survey, id), "Det går inte ihop.", first, second, false, Edit.NONE, 0);
    }

    public static ContradictionRule hard(SurveyName survey, String id, Statement first) {
        return hard(survey, id, first, null);
    }

    public static ContradictionRule hard(SurveyName survey, String id, Statement first, @Nullable Statement second) {
        return new ContradictionRule(
                new RuleName(survey, id), "Det kan inte vara så.", first, second, true, Edit.NONE, 0);
    }

    public static Statement said(String question, Test test, String... options) {
        return new Statement(question, test, List.of(options), null, null);
    }

    public static Statement compared(String question, Test test, String other) {
        return new Statement(question, test, List.of(), other, null);
    }

    public static Statement compared(String question, Test test, int number) {
        return new Statement(question, test, List.of(), null, BigDecimal.valueOf(number));
    }
}
