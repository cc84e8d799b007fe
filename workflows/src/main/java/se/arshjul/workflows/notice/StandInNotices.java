package se.arshjul.workflows.notice;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.workflows.letter.LetterKind;

/** Which stand-ins have been named of which no letter has told. */
@Repository
class StandInNotices {

    private final JdbcClient jdbc;

    StandInNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is told: whoever was named, and who keeps the people of the body where whoever will be away has named them. */
    enum Audience {
        NAMED("1"),
        KEEPERS("2");

        /** As the letters have it. */
        final String step;

        Audience(String step) {
            this.step = step;
        }
    }

    /** Names of stand-ins; after a fortnight nobody need be told any more. */
    List<String> untold(Audience audience) {
        return jdbc.sql("""
                        SELECT subject
                          FROM event_intake
                         WHERE type = 'actor.standInNamed' AND taken_at > now() - interval '14 days'
                           AND (NOT :ownOnly OR variables ->> 'own' = 'true')
                           AND (NOT EXISTS (SELECT FROM letter
                                             WHERE matter = subject AND kind = :kind AND step = :step)
                                OR EXISTS (SELECT FROM letter
                                            WHERE matter = subject AND kind = :kind AND step = :step
                                              AND letter.state IN ('READY', 'SENDING')))
                         ORDER BY position
                        """)
                .param("ownOnly", audience == Audience.KEEPERS)
                .param("kind", LetterKind.STAND_IN.code())
                .param("step", audience.step)
                .query(String.class)
                .list();
    }
}
