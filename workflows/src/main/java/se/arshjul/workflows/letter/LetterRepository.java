package se.arshjul.workflows.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.workflows.letter.Letter.Key;

/** The {@code letter} table as the ledger of sending. Each step of it is committed by itself. */
@Repository
class LetterRepository {

    static final String COLUMNS =
            "letter_id, matter, kind, step, address, state, created_at, sent_at, in_doubt, problem";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    LetterRepository(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The letter with this key, written down as ready if there is none. */
    Letter ready(Key key) {
        return ready(key, false);
    }

    /** The same, written down as a copy or not. */
    Letter ready(Key key, boolean copy) {
        jdbc.sql("""
                        INSERT INTO letter (letter_id, matter, kind, step, address, state, created_at, in_doubt,
                                            attempts, problem, copy)
                        VALUES (:id, :matter, :kind, :step, :address, 'READY', :now, false, 0, '', :copy)
                        ON CONFLICT ON CONSTRAINT uq_letter_address DO NOTHING
                        """)
                .param("id", UUID.randomUUID())
                .param("matter", key.matter())
                .param("kind", key.kind().code())
                .param("step", key.step())
                .param("address", key.address())
                .param("now", Utc.toColumn(clock.instant()))
                .param("copy", copy)
                .update();
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM letter
                         WHERE matter = :matter AND kind = :kind AND step = :step AND address = :address
                        """)
                .param("matter", key.matter())
                .param("kind", key.kind().code())
                .param("step", key.step())
                .param("address", key.address())
                .query(LetterRepository::toLetter)
                .single();
    }

    /**
     * Marks a letter as on its way, before it goes. One that is found on its way already is in doubt: whoever sent it
     * has most likely died. Empty when it has been sent, or when its sender may still be at it: a mail server takes
     * less than 45 s, and a job comes again after a minute.
     */
    Optional<Letter> sending(Letter letter) {
        return jdbc.sql("""
                        UPDATE letter
                           SET state = 'SENDING', in_doubt = in_doubt OR state = 'SENDING',
                               attempts = attempts + 1, sending_at = now()
                         WHERE letter_id = :id
                           AND (state IN ('READY', 'REFUSED')
                                OR state = 'SENDING' AND sending_at < now() - interval '45 seconds')
                        RETURNING\s""" + COLUMNS)
                .param("id", letter.id())
                .query(LetterRepository::toLetter)
                .optional();
    }

    void sent(Letter letter) {
        jdbc.sql("UPDATE letter SET state = 'SENT', sent_at = :now, problem = '' WHERE letter_id = :id")
                .param("now", Utc.toColumn(clock.instant()))
                .param("id", letter.id())
                .update();
    }

    void refused(Letter letter, String problem) {
        jdbc.sql("UPDATE letter SET state = 'REFUSED', problem = :problem WHERE letter_id = :id")
                .param("problem", problem)
                .param("id", letter.id())
                .update();
    }

    /** It has certainly not gone. */
    void notSent(Letter letter, String problem) {
        jdbc.sql("UPDATE letter SET state = 'READY', problem = :problem WHERE letter_id = :id")
                .param("problem", problem)
                .param("id", letter.id())
                .update();
    }

    /** Nobody needs it any more; one that was on its way may have gone. */
    boolean dropped(Letter letter) {
        return jdbc.sql("""
                        UPDATE letter
                           SET state = 'DROPPED', in_doubt = in_doubt OR state = 'SENDING'
                         WHERE letter_id = :id AND state IN ('READY', 'SENDING', 'REFUSED')
                        """).param("id", letter.id()).update() == 1;
    }

    /** The same of all letters of one step, whatever their address; how many. */
    int droppedAll(Key key) {
        return jdbc.sql("""
                        UPDATE letter
                           SET state = 'DROPPED', in_doubt = in_doubt OR state = 'SENDING'
                         WHERE matter = :matter AND kind = :kind AND step = :step
                           AND state IN ('READY', 'SENDING', 'REFUSED')
                        """)
                .param("matter", key.matter())
                .param("kind", key.kind().code())
                .param("step", key.step())
                .update();
    }

    static Letter toLetter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("letter_id", UUID.class),
                new Key(
                        row.getString("matter"),
                        LetterKind.of(row.getString("kind")),
                        row.getString("step"),
                        row.getString("address")),
                Letter.State.valueOf(row.getString("state")),
                Utc.instant(row, "created_at"),
                Utc.instantOrNull(row, "sent_at"),
                row.getBoolean("in_doubt"),
                row.getString("problem"));
    }
}
