package se.arshjul.followupservice.naming;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRefusals;

/** The switch in the {@code survey} table. Opens no transaction of its own. */
@Repository
public class NamingRepository {

    private final JdbcClient jdbc;

    NamingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Naming get(SurveyName survey) {
        return jdbc.sql("""
                        SELECT bodies_named, example, dispatch_time IS NOT NULL AS dispatched
                          FROM survey
                         WHERE survey_id = :survey
                        """)
                .param("survey", survey.survey())
                .query((row, number) -> new Naming(
                        survey,
                        row.getBoolean("bodies_named"),
                        row.getBoolean("example"),
                        row.getBoolean("dispatched")))
                .optional()
                .orElseThrow(() -> SurveyRefusals.notFound(survey));
    }

    /** The etag of the survey stays, for nothing that is edited with it has changed. */
    void save(Naming naming) {
        jdbc.sql("UPDATE survey SET bodies_named = :named WHERE survey_id = :survey")
                .param("named", naming.bodiesNamed())
                .param("survey", naming.survey().survey())
                .update();
    }
}
