package se.arshjul.followupservice.response;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.SurveyName;

/** The {@code reference_counter} table: the next reference number of a survey, without gaps. */
@Repository
class References {

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held by this transaction until it ends: taken last, just before the commit. */
    String next(SurveyName survey) {
        var serial =
                jdbc.sql("""
                        INSERT INTO reference_counter (survey_id, serial) VALUES (:survey, 1)
                        ON CONFLICT (survey_id) DO UPDATE SET serial = reference_counter.serial + 1
                        RETURNING serial
                        """).param("survey", survey.survey()).query(Long.class).single();
        return Reference.of(survey.year(), serial);
    }
}
