package se.arshjul.workflows.notice;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.workflows.letter.LetterKind;

/** Which stand-ins have been named whom no letter has told of it. */
@Repository
class StandInNotices {

    private final JdbcClient jdbc;

    StandInNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of stand-ins; after a fortnight nobody need be told any more. */
    List<String> untold() {
        return jdbc.sql("""
                        SELECT subject
                          FROM event_intake
                         WHERE type = 'actor.standInNamed' AND taken_at > now() - interval '14 days'
                           AND NOT EXISTS (SELECT FROM letter
                                            WHERE matter = subject AND kind = :kind
                                              AND letter.state IN ('SENT', 'REFUSED', 'DROPPED'))
                         ORDER BY position
                        """)
                .param("kind", LetterKind.STAND_IN.code())
                .query(String.class)
                .list();
    }
}
