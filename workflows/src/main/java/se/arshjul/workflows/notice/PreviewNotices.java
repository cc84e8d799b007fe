package se.arshjul.workflows.notice;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;

/** The {@code preview_notice} table: surveys whose bodies can see how they are counted and have not all been told. */
@Repository
public class PreviewNotices {

    /** A survey, from where on its requests are still to be written to, and since which decision. */
    record Untold(String survey, String pageToken, Instant decidedAt) {}

    private final JdbcClient jdbc;

    PreviewNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Publication is approved. Approved anew, everybody is looked at again: the ledger knows who has the letter. */
    public void note(String survey, Instant at) {
        jdbc.sql("""
                        INSERT INTO preview_notice (survey, page_token, decided_at)
                        VALUES (:survey, '', :at)
                        ON CONFLICT (survey) DO UPDATE SET page_token = '', decided_at = excluded.decided_at
                        """).param("survey", survey).param("at", Utc.toColumn(at)).update();
    }

    /** The results are not to be published as they are. */
    public void forget(String survey) {
        jdbc.sql("DELETE FROM preview_notice WHERE survey = :survey")
                .param("survey", survey)
                .update();
    }

    List<Untold> untold() {
        return jdbc.sql("SELECT survey, page_token, decided_at FROM preview_notice ORDER BY decided_at, survey")
                .query((row, number) -> new Untold(
                        row.getString("survey"), row.getString("page_token"), Utc.instant(row, "decided_at")))
                .list();
    }

    /** Everybody before this place has been written to; nothing where another decision has come meanwhile. */
    Untold reached(Untold before, String pageToken) {
        jdbc.sql("""
                        UPDATE preview_notice SET page_token = :next
                         WHERE survey = :survey AND page_token = :before
                        """)
                .param("next", pageToken)
                .param("survey", before.survey())
                .param("before", before.pageToken())
                .update();
        return new Untold(before.survey(), pageToken, before.decidedAt());
    }
}
