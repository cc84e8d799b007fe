package se.arshjul.followupservice.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;

/** What the principals of an earlier round were asked and what became of it: real principals, made-up outcomes. */
@Repository
class MadeUpRequests {

    private static final String SEPARATOR = ";";

    private static final String ANALYSIS = """
            Det här är exempeldata. Svaren är påhittade och säger ingenting om hur det är i någon region eller kommun.

            Siffrorna finns för att visa hur resultat, jämförelser och utveckling över tid ser ut.""";

    private static final String FACT_SHEET = "Exempeldata: alla svar är påhittade.";

    private final JdbcClient jdbc;

    MadeUpRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one replica load at a time; the next one finds everything there. Held until the transaction ends. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.example', 0))::text")
                .query(String.class)
                .single();
    }

    /** Every principal is asked; whether it answers is drawn by its id and the year, so that it is always the same. */
    void insert(Round round) {
        var principals = principals();
        jdbc.sql("""
                        WITH asked AS (
                            SELECT row_number() OVER (ORDER BY request_id) AS serial, p.*,
                                   CASE WHEN drawn < share THEN 'ACCEPTED'
                                        WHEN drawn > 0.985 THEN 'DECLINED' ELSE 'NO_RESPONSE' END AS state
                              FROM unnest(:requests, :actors, :kinds, :names, :counties)
                                   AS p (request_id, actor_id, kind, name, county)
                             CROSS JOIN LATERAL (
                                 SELECT 0.6 * ('x' || left(md5(request_id || '/answers'), 8))::bit(32)::bigint / 2 ^ 32
                                      + 0.4 * ('x' || left(md5(request_id || '/answers/' || :survey), 8))::bit(32)::bigint
                                            / 2 ^ 32 AS drawn,
                                        CASE kind WHEN 'region' THEN 0.95 ELSE :share END AS share) AS luck
                        )
                        INSERT INTO request (survey_id, request_id, actor, recipient_kind, display_name, county_code,
                                             state, dispatch_time, open_time, approve_time, state_time, reason,
                                             reference, sent_back, revision)
                        SELECT :survey, request_id, 'actors/' || actor_id, kind, name, county, state, :open,
                               CASE WHEN state <> 'NO_RESPONSE' THEN :open::timestamptz + interval '2 days' END,
                               CASE WHEN state = 'ACCEPTED' THEN :open::timestamptz + interval '20 days' END,
                               :snapshot, CASE WHEN state = 'DECLINED' THEN 'Exempeldata' ELSE '' END,
                               CASE WHEN state = 'ACCEPTED' THEN :survey || '-EXEMPEL-' || lpad(serial::text, 3, '0')
                                    ELSE '' END, FALSE, 1
                          FROM asked
                        """)
                .param("requests", column(principals, 0))
                .param("actors", column(principals, 1))
                .param("kinds", column(principals, 2))
                .param("names", column(principals, 3))
                .param("counties", column(principals, 4))
                .param("survey", round.survey().survey())
                .param("share", round.shareOfMunicipalities())
                .param("open", Utc.toColumn(round.openTime()))
                .param("snapshot", Utc.toColumn(round.snapshotTime()))
                .update();
        insertResponses(round);
    }

    private void insertResponses(Round round) {
        jdbc.sql("""
                        INSERT INTO response (survey_id, request_id, version, state, content_hash, submit_time,
                                              submitted_by, submitted_by_name, approve_time, approved_by,
                                              approved_by_name, single_signer, reference, reason)
                        SELECT survey_id, request_id, 1, 'TAKEN', repeat('0', 64), approve_time - interval '1 day',
                               'people/exempel-svarande', 'Exempelsvarande', approve_time, 'people/exempel-godkannare',
                               'Exempelgodkännare', FALSE, reference, ''
                          FROM request
                         WHERE survey_id = :survey AND state = 'ACCEPTED'
                        """).param("survey", round.survey().survey()).update();
    }

    /** From here on the round stays as it is. */
    void close(Round round) {
        jdbc.sql("""
                        UPDATE survey
                           SET state = 'PUBLISHED', example = TRUE, dispatch_time = :open, analysis_done = TRUE,
                               analysis = :analysis, fact_sheet = :factSheet,
                               request_count = (SELECT count(*) FROM request WHERE request.survey_id = :survey)
                         WHERE survey_id = :survey
                        """)
                .param("survey", round.survey().survey())
                .param("open", Utc.toColumn(round.openTime()))
                .param("analysis", ANALYSIS)
                .param("factSheet", FACT_SHEET)
                .update();
    }

    private static String[] column(List<String[]> rows, int column) {
        return rows.stream().map(row -> row[column]).toArray(String[]::new);
    }

    private static List<String[]> principals() {
        try {
            return new ClassPathResource("example/principals.csv")
                    .getContentAsString(UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(SEPARATOR, -1))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
