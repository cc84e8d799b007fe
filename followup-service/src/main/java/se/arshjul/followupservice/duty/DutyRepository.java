package se.arshjul.followupservice.duty;

import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;

/** The {@code survey_duty} table. Opens no transaction of its own. */
@Repository
class DutyRepository {

    private final JdbcClient jdbc;

    DutyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(SurveyName survey, Duty duty, String person, String name, Instant now) {
        jdbc.sql("""
                        INSERT INTO survey_duty (survey_id, duty, person, person_name, done_at)
                        VALUES (:survey, :duty, :person, :name, :now)
                        ON CONFLICT ON CONSTRAINT pk_survey_duty
                        DO UPDATE SET person_name = excluded.person_name, done_at = excluded.done_at
                        """)
                .param("survey", survey.survey())
                .param("duty", duty.name())
                .param("person", person)
                .param("name", name)
                .param("now", Utc.toColumn(now))
                .update();
    }

    boolean has(SurveyName survey, Duty duty, Collection<String> people) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM survey_duty
                                        WHERE survey_id = :survey AND duty = :duty AND person = ANY (:people))
                        """)
                .param("survey", survey.survey())
                .param("duty", duty.name())
                .param("people", people.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
