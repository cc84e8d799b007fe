package se.arshjul.followupservice.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.PageTokenWalk;
import se.arshjul.testkit.PageTokenWalk.Asked;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class CodingPageTokenIT {

    @Autowired
    PageTokenWalk walk;

    @Autowired
    CodingCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noListTakesAPageTokenThatItHasNotGiven() {
        var survey = given.designing();
        jdbc.sql("""
            INSERT INTO question (survey_id, question_id, section_id, position, kind, wording, help, required,
                                  plan_element, max_length, revision)
            VALUES (:survey, 'other', 'second', 6, 'TEXT', 'Och sedan?', '', FALSE, '', 500, 1)
            """).param("survey", survey.survey()).update();
        given.become(survey, State.CLOSED);
        for (var request : List.of("region-a", "region-b")) {
            answered.accepted(survey, request);
            answered.answer(survey, request, "text", "Svar");
        }
        calls.theme(survey, "Tid");
        calls.theme(survey, "Pengar");
        calls.code(survey, "region-a", "tid", "pengar");

        var found = walk.findings(method -> method.service().matches(".*[.](Theme|Coding)Service")
                ? List.of(new Asked(
                        As.staff("analyst"),
                        Map.of(
                                "parent",
                                switch (method.name()) {
                                    case "ListCodings" -> survey.toString();
                                    case "ListThemeChanges" -> CodingCalls.name(survey, "region-a");
                                    default -> survey + "/questions/text";
                                })))
                : List.of());

        assertThat(found).isEmpty();
    }
}
