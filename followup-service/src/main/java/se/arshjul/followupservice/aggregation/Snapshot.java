package se.arshjul.followupservice.aggregation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.response.Counted;
import se.arshjul.followupservice.survey.SurveyName;

/** The {@code publication_recipient} table: what a publication counts, so that it can be computed again. */
@Repository
public class Snapshot {

    private final JdbcClient jdbc;

    Snapshot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes for a draft who was asked and which accepted responses there are now. */
    public void take(SurveyName survey, String publication) {
        jdbc.sql("""
                        INSERT INTO publication_recipient (survey_id, publication_id, request_id, actor, recipient_kind,
                                                           display_name, county_code, size_group, outcome, version)
                        SELECT survey_id, :publication, request_id, actor, recipient_kind, display_name, county_code,
                               coalesce(size_group, ''),
                               CASE WHEN version IS NOT NULL THEN 'ANSWERED'
                                    WHEN request.state IN ('DECLINED', 'NO_RESPONSE') THEN request.state
                                    ELSE 'OTHER' END, version
                          FROM request
                          LEFT JOIN municipality_size USING (request_id)
                          LEFT JOIN LATERAL (SELECT version
                                               FROM response
                                              WHERE response.survey_id = request.survey_id
                                                AND response.request_id = request.request_id
                                                AND """ + Counted.IS_COUNTED + """
                                             OFFSET 0) AS accepted ON TRUE
                         WHERE survey_id = :survey
                        """)
                .param("survey", survey.survey())
                .param("publication", publication)
                .update();
    }
}
