package se.arshjul.workflows.letter;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code letter} table as lists and figures. */
@Repository
public class LetterReport {

    /** How many letters of a kind are in a state. */
    public record Count(LetterKind kind, Letter.State state, int letters) {}

    private static final String ABOUT = "(:matter = '' OR matter = :matter OR starts_with(matter, :matter || '/'))";

    private final JdbcClient jdbc;

    LetterReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The letters about a matter and what lies below it, newest first; all when it is empty. */
    public Page.Of<Letter> list(String matter, Page page) {
        var rows = jdbc.sql("SELECT " + LetterRepository.COLUMNS + " FROM letter WHERE " + ABOUT + """
                           AND (:after = ''
                                OR (created_at, letter_id)
                                   < (nullif(split_part(:after, '|', 1), '')::timestamptz,
                                      nullif(split_part(:after, '|', 2), '')::uuid))
                         ORDER BY created_at DESC, letter_id DESC
                         LIMIT :rows
                        """)
                .param("matter", matter)
                .param("after", page.after(Key.INSTANT, Key.UUID))
                .param("rows", page.rowsToRead())
                .query(LetterRepository::toLetter)
                .list();
        return page.of(rows, letter -> Page.key(letter.createdAt(), letter.id()));
    }

    public List<Count> counts(String matter) {
        return jdbc.sql("SELECT kind, state, count(*) AS letters FROM letter WHERE " + ABOUT + """
                         GROUP BY kind, state
                         ORDER BY kind, state
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

    public int inDoubt(String matter) {
        return jdbc.sql("SELECT count(*) FROM letter WHERE in_doubt AND " + ABOUT)
                .param("matter", matter)
                .query(Integer.class)
                .single();
    }
}
