package se.arshjul.followupservice.standing;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;

/** How many requests of a survey stand where, county by county, and how many of them are late. */
@Repository
public class TallyReport {

    /**
     * How many requests of a kind in a county are in a state.
     *
     * @param clarifying in how many of them the agency waits for the body's word on single answers
     */
    public record Tally(String kind, String county, Request.State state, int requests, int late, int clarifying) {}

    private final JdbcClient jdbc;

    TallyReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Tally> tallies(SurveyName survey, Instant now) {
        return jdbc.sql("""
                        SELECT request.recipient_kind, request.county_code, request.state, count(*) AS requests,
                               count(*) FILTER (WHERE """ + Lateness.IS_LATE + """
                                               ) AS late,
                               count(*) FILTER (WHERE """ + AwaitedWord.IS_AWAITED + """
                                               ) AS clarifying
                          FROM request
                          JOIN survey ON survey.survey_id = request.survey_id
                         WHERE request.survey_id = :survey
                         GROUP BY request.recipient_kind, request.county_code, request.state
                         ORDER BY request.recipient_kind DESC, request.county_code, request.state
                        """)
                .param("survey", survey.survey())
                .param("now", Utc.toColumn(now))
                .query((row, number) -> new Tally(
                        row.getString("recipient_kind"),
                        row.getString("county_code"),
                        Request.State.valueOf(row.getString("state")),
                        row.getInt("requests"),
                        row.getInt("late"),
                        row.getInt("clarifying")))
                .list();
    }
}
