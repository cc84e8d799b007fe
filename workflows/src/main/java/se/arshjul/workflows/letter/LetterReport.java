package se.arshjul.workflows.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code letter} table as lists and figures. */
@Repository
public class LetterReport {

    /** How many letters of a kind are in a state. */
    public record Count(LetterKind kind, Letter.State state, int letters) {}

    private static final String ABOUT = "(:matter = '' OR matter = :matter OR starts_with(matter, :matter || '/'))";

    /** An address that refused it, where no other address has taken it; copies do not count. */
    private static final String FAILED = """
            state = 'REFUSED' AND NOT copy
            AND NOT EXISTS (SELECT 1 FROM letter other
                             WHERE other.matter = letter.matter AND other.kind = letter.kind
                               AND other.step = letter.step AND other.state = 'SENT' AND NOT other.copy)
            """;

    private final JdbcClient jdbc;

    LetterReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which letters are wanted; empty and null mean all.
     *
     * @param matter what they are about, or what lies below it
     * @param failed only those that reached nobody
     */
    public record Filter(String matter, String kind, Letter.@Nullable State state, boolean failed) {}

    /** Newest first. */
    public Page.Of<Letter> list(Filter filter, Page page) {
        var state = filter.state();
        var rows = jdbc.sql("SELECT " + LetterRepository.COLUMNS + " FROM letter WHERE " + ABOUT
                        + " AND (NOT :failed OR " + FAILED + ")" + """
                           AND (:kind = '' OR kind = :kind)
                           AND (:state = '' OR state = :state)
                           AND (:after = ''
                                OR (created_at, letter_id)
                                   < (nullif(split_part(:after, '|', 1), '')::timestamptz,
                                      nullif(split_part(:after, '|', 2), '')::uuid))
                         ORDER BY created_at DESC, letter_id DESC
                         LIMIT :rows
                        """)
                .param("matter", filter.matter())
                .param("failed", filter.failed())
                .param("kind", filter.kind())
                .param("state", state == null ? "" : state.name())
                .param("after", page.after(Key.INSTANT, Key.UUID))
                .param("rows", page.rowsToRead())
                .query(LetterRepository::toLetter)
                .list();
        return page.of(rows, letter -> Page.key(letter.createdAt(), letter.id()));
    }

    /** The kind of which a letter was written first comes first. */
    public List<Count> counts(String matter) {
        return jdbc.sql("SELECT kind, state, count(*) AS letters FROM letter WHERE " + ABOUT + """
                         GROUP BY kind, state
                         ORDER BY min(min(created_at)) OVER (PARTITION BY kind), kind, state
                        """)
                .param("matter", matter)
                .query((row, number) -> new Count(
                        LetterKind.of(row.getString("kind")),
                        Letter.State.valueOf(row.getString("state")),
                        row.getInt("letters")))
                .list();
    }

    /** Those of the addresses of which the last letter was refused. */
    public Set<String> refusing(Collection<String> addresses) {
        return Set.copyOf(jdbc.sql("""
                        SELECT address
                          FROM (SELECT DISTINCT ON (address) address, state
                                  FROM letter
                                 WHERE address = ANY (:addresses) AND state IN ('SENT', 'REFUSED')
                                 ORDER BY address, created_at DESC, letter_id) AS last
                         WHERE state = 'REFUSED'
                        """)
                .param("addresses", addresses.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The letters about a matter and what lies below it that reached nobody: each address that refused them. */
    public List<Letter> failures(String matter) {
        return jdbc.sql("SELECT " + LetterRepository.COLUMNS + " FROM letter WHERE " + ABOUT + " AND " + FAILED + """
                         ORDER BY matter, kind, step, address
                        """)
                .param("matter", matter)
                .query(LetterRepository::toLetter)
                .list();
    }

    /** Which of these matters somebody has been reminded of since then. */
    public Set<String> reminded(Collection<String> matters, Instant since) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT matter
                          FROM letter
                         WHERE matter = ANY (:matters) AND kind LIKE 'reminder-%' AND state = 'SENT'
                           AND sent_at >= :since
                        """)
                .param("matters", matters.toArray(String[]::new))
                .param("since", Utc.toColumn(since))
                .query(String.class)
                .list());
    }

    /** How many letters reached nobody; one that several addresses have refused is one. */
    public int failed(String matter) {
        return jdbc.sql("SELECT count(DISTINCT (matter, kind, step)) FROM letter WHERE " + ABOUT + " AND " + FAILED)
                .param("matter", matter)
                .query(Integer.class)
                .single();
    }

    public int inDoubt(String matter) {
        return jdbc.sql("SELECT count(*) FROM letter WHERE in_doubt AND " + ABOUT)
                .param("matter", matter)
                .query(Integer.class)
                .single();
    }
}
