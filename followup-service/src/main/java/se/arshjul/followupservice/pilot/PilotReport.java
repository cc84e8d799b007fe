package se.arshjul.followupservice.pilot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** How far those have come who try a survey out, how long it took them, and what they found difficult. */
@Repository
class PilotReport {

    /** Who has saved nothing for longer has done something else meanwhile. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /**
     * How far the bodies have come.
     *
     * @param medianMinutes null while nobody has handed in
     */
    record Progress(int opened, int submitted, @Nullable Integer medianMinutes) {}

    /** What was difficult in a section. */
    record Remark(String request, String question, String displayName, String section, String text) {}

    private final JdbcClient jdbc;

    PilotReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Times of saving are those of the audit log, which knows every one and not only the last. */
    Progress of(Pilot pilot) {
        return jdbc.sql("""
                        WITH handed_in AS (
                            SELECT * FROM request
                             WHERE survey_id = :copy AND state NOT IN ('DISPATCHED', 'OPENED', 'STARTED')
                        ), moment AS (
                            SELECT request_id, open_time AS saved FROM handed_in WHERE open_time IS NOT NULL
                             UNION ALL
                            SELECT handed_in.request_id, audit.occurred_at
                              FROM handed_in
                              JOIN question USING (survey_id)
                              JOIN audit ON audit.resource = 'surveys/' || survey_id || '/requests/' || request_id
                                                             || '/answers/' || question_id
                        ), gap AS (
                            SELECT request_id, saved - lag(saved) OVER (PARTITION BY request_id ORDER BY saved) AS gone
                              FROM moment
                        ), took AS (
                            SELECT request_id,
                                   extract(EPOCH FROM sum(gone) FILTER (WHERE gone <= :pause * interval '1 second'))
                                       / 60 AS minutes
                              FROM gap
                             GROUP BY request_id
                        )
                        SELECT (SELECT count(*) FROM request WHERE survey_id = :copy AND state <> 'DISPATCHED') AS opened,
                               (SELECT count(*) FROM handed_in) AS submitted,
                               (SELECT ceil(percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes)) FROM took)
                                   AS median_minutes
                        """)
                .param("copy", pilot.name().copy().survey())
                .param("pause", PAUSE.toSeconds())
                .query(PilotReport::toProgress)
                .single();
    }

    /** Of bodies that have handed in, body by body. */
    Page.Of<Remark> remarks(Pilot pilot, Page page) {
        var rows = jdbc.sql("""
                        SELECT request_id, question_id, display_name, section.title, answer.text
                          FROM answer
                          JOIN request USING (survey_id, request_id)
                          JOIN question USING (survey_id, question_id)
                          JOIN section USING (survey_id, section_id)
                         WHERE survey_id = :copy AND answered AND question_id LIKE :remark || '%'
                           AND request.state NOT IN ('DISPATCHED', 'OPENED', 'STARTED')
                           AND (:after = '' OR request_id || '|' || question_id > :after COLLATE "C")
                         ORDER BY request_id || '|' || question_id COLLATE "C"
                         LIMIT :rows
                        """)
                .param("copy", pilot.name().copy().survey())
                .param("remark", PilotCopy.REMARK)
                .param("after", page.after(Key.ID, Key.ID))
                .param("rows", page.rowsToRead())
                .query((row, number) -> new Remark(
                        row.getString("request_id"),
                        row.getString("question_id"),
                        row.getString("display_name"),
                        row.getString("title"),
                        row.getString("text")))
                .list();
        return page.of(rows, remark -> Page.key(remark.request(), remark.question()));
    }

    private static Progress toProgress(ResultSet row, int number) throws SQLException {
        var minutes = row.getBigDecimal("median_minutes");
        return new Progress(
                row.getInt("opened"), row.getInt("submitted"), minutes == null ? null : minutes.intValueExact());
    }
}
