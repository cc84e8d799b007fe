package se.arshjul.workflows.bounce;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.workflows.followuprequest.FollowUpRequest;

/** What the ledger and the inbox know of a letter that came back. */
@Repository
class BounceRepository {

    /**
     * Which letter it was.
     *
     * @param copy whether it went to a functional mailbox beside those whom the letter is to reach
     */
    record Returned(String matter, String kind, String step, boolean copy) {}

    private final JdbcClient jdbc;

    BounceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As if the address had been refused at once. Empty when the letter is unknown, or known not to have arrived. */
    Optional<Returned> refused(Bounce bounce) {
        return jdbc.sql("""
                        UPDATE letter
                           SET state = 'REFUSED', sent_at = NULL, problem = :problem
                         WHERE letter_id = :id AND state = 'SENT'
                        RETURNING matter, kind, step, copy
                        """)
                .param("problem", bounce.answer())
                .param("id", bounce.letter())
                .query((row, number) -> new Returned(
                        row.getString("matter"), row.getString("kind"), row.getString("step"), row.getBoolean("copy")))
                .optional();
    }

    /** Whether it reached nobody else, copies not counted. */
    boolean reachedNobody(Returned letter) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM letter
                                            WHERE matter = :matter AND kind = :kind AND step = :step
                                              AND state = 'SENT' AND NOT copy)
                        """)
                .param("matter", letter.matter())
                .param("kind", letter.kind())
                .param("step", letter.step())
                .query(Boolean.class)
                .single();
    }

    /** Whether no later letter about the same matter has reached anybody, copies not counted. */
    boolean isLatest(Returned letter) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM letter
                                            WHERE matter = :matter AND state = 'SENT' AND NOT copy
                                              AND created_at > (SELECT max(created_at) FROM letter
                                                                 WHERE matter = :matter AND kind = :kind AND step = :step))
                        """)
                .param("matter", letter.matter())
                .param("kind", letter.kind())
                .param("step", letter.step())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody is at work on the address already. */
    boolean isTaken(Returned letter) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM work_item
                                        WHERE subject = :matter AND form_key = :form AND state = 'OPEN')
                        """)
                .param("matter", letter.matter())
                .param("form", FollowUpRequest.Forms.CONTACT_CORRECTION)
                .query(Boolean.class)
                .single();
    }
}
