package se.arshjul.workflows.notice;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;

/** The {@code section_notice} table: who holds a section and has not been written to. Opens no transaction. */
@Repository
public class SectionNotices {

    /** A section of a request that somebody of the body was given. */
    public record Given(
            String request, String section, String title, String holder, String giver, String giverName, Instant at) {}

    private final JdbcClient jdbc;

    SectionNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever was to be told before has it no more. */
    public void note(Given given) {
        jdbc.sql("""
                        INSERT INTO section_notice (request, section, title, holder, given_by, given_by_name, given_at)
                        VALUES (:request, :section, :title, :holder, :giver, :giverName, :at)
                        ON CONFLICT (request, section) DO UPDATE
                           SET title = excluded.title, holder = excluded.holder, given_by = excluded.given_by,
                               given_by_name = excluded.given_by_name, given_at = excluded.given_at
                        """)
                .param("request", given.request())
                .param("section", given.section())
                .param("title", given.title())
                .param("holder", given.holder())
                .param("giver", given.giver())
                .param("giverName", given.giverName())
                .param("at", Utc.toColumn(given.at()))
                .update();
    }

    /** Nobody holds it any more. */
    public void forget(String request, String section) {
        jdbc.sql("DELETE FROM section_notice WHERE request = :request AND section = :section")
                .param("request", request)
                .param("section", section)
                .update();
    }

    /** Of everybody who has been given nothing more since then. */
    List<Given> due(Instant until) {
        return jdbc.sql("""
                        SELECT request, section, title, holder, given_by, given_by_name, given_at
                          FROM section_notice notice
                         WHERE NOT EXISTS (SELECT 1 FROM section_notice other
                                            WHERE other.request = notice.request AND other.holder = notice.holder
                                              AND other.given_at > :until)
                         ORDER BY request, holder, given_at, section
                        """)
                .param("until", Utc.toColumn(until))
                .query((row, number) -> new Given(
                        row.getString("request"),
                        row.getString("section"),
                        row.getString("title"),
                        row.getString("holder"),
                        row.getString("given_by"),
                        row.getString("given_by_name"),
                        Utc.instant(row, "given_at")))
                .list();
    }

    /** Its holder knows, unless somebody has been given it anew meanwhile. */
    void told(Given given) {
        jdbc.sql("DELETE FROM section_notice WHERE request = :request AND section = :section AND given_at = :at")
                .param("request", given.request())
                .param("section", given.section())
                .param("at", Utc.toColumn(given.at()))
                .update();
    }
}
