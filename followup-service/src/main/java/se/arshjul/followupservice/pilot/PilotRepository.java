package se.arshjul.followupservice.pilot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.pilot.Pilot.End;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/** The {@code pilot} table. Whoever writes has locked the survey. */
@Repository
class PilotRepository {

    private final JdbcClient jdbc;

    PilotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pilot get(PilotName name) {
        return jdbc.sql("SELECT * FROM pilot WHERE survey_id = :survey AND number = :number")
                .param("survey", name.survey().survey())
                .param("number", name.number())
                .query(PilotRepository::toPilot)
                .optional()
                .orElseThrow(() -> PilotRefusals.notFound(name));
    }

    Optional<Pilot> latest(SurveyName survey) {
        return jdbc.sql("SELECT * FROM pilot WHERE survey_id = :survey ORDER BY number DESC LIMIT 1")
                .param("survey", survey.survey())
                .query(PilotRepository::toPilot)
                .optional();
    }

    /** The latest first. */
    Page.Of<Pilot> list(SurveyName survey, Page page) {
        var rows = jdbc.sql("""
                        SELECT * FROM pilot
                         WHERE survey_id = :survey AND (:before = 0 OR number < :before)
                         ORDER BY number DESC
                         LIMIT :rows
                        """)
                .param("survey", survey.survey())
                .param("before", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(PilotRepository::toPilot)
                .list();
        return page.of(rows, pilot -> String.valueOf(pilot.name().number()));
    }

    void insert(Pilot pilot) {
        jdbc.sql("""
                        INSERT INTO pilot (survey_id, number, start_time, answer_by_date, recipients)
                        VALUES (:survey, :number, :startTime, :answerBy, :recipients)
                        """)
                .param("survey", pilot.name().survey().survey())
                .param("number", pilot.name().number())
                .param("startTime", Utc.toColumn(pilot.startTime()))
                .param("answerBy", pilot.answerBy())
                .param("recipients", pilot.recipients())
                .update();
    }

    /** Writes how it ended. */
    void save(Pilot pilot) {
        var end = pilot.endedBy();
        jdbc.sql("""
                        UPDATE pilot SET ended_by = :endedBy, end_time = :endTime
                         WHERE survey_id = :survey AND number = :number
                        """)
                .param("endedBy", end == null ? null : end.name())
                .param("endTime", Utc.toColumn(pilot.endTime()))
                .param("survey", pilot.name().survey().survey())
                .param("number", pilot.name().number())
                .update();
    }

    private static Pilot toPilot(ResultSet row, int number) throws SQLException {
        var end = row.getString("ended_by");
        return new Pilot(
                new PilotName(new SurveyName(row.getString("survey_id")), row.getInt("number")),
                Utc.instant(row, "start_time"),
                row.getObject("answer_by_date", LocalDate.class),
                row.getInt("recipients"),
                end == null ? null : End.valueOf(end),
                Utc.instantOrNull(row, "end_time"));
    }
}
