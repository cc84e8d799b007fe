package se.arshjul.workflows.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.mailing.MailingLetter.About;
import se.arshjul.workflows.mailing.MailingLetter.Reason;
import se.arshjul.workflows.mailing.MailingLetter.State;

/** The {@code mailing} table and its letters. */
@Repository
class MailingRepository {

    /** A letter that waits, and of what mailing. */
    record Waiting(UUID mailing, Mailing.Purpose purpose, MailingLetter letter) {}

    private static final String MAILING = """
            SELECT mailing.*,
                   (SELECT count(*) FROM mailing_letter WHERE mailing_id = mailing.mailing_id AND state = 'WAITING')
                       AS waiting,
                   (SELECT count(*) FROM mailing_letter WHERE mailing_id = mailing.mailing_id AND state = 'SENT')
                       AS sent,
                   (SELECT count(*) FROM mailing_letter WHERE mailing_id = mailing.mailing_id AND state = 'FAILED')
                       AS failed,
                   (SELECT count(*) FROM mailing_letter WHERE mailing_id = mailing.mailing_id AND state = 'LEFT_OUT')
                       AS left_out
              FROM mailing
            """;

    private static final Key REQUEST = Key.like("surveys/[a-z0-9-]{1,63}/requests/[a-z][a-z0-9-]{0,62}");
    private static final Key KIND = Key.like("[a-z-]{0,40}");
    private static final Key STEP = Key.like("[A-Za-z0-9-]{0,60}");

    private final JdbcClient jdbc;

    MailingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String survey, Mailing.Purpose purpose, String creator, Instant now) {
        jdbc.sql("""
                        INSERT INTO mailing (mailing_id, survey, purpose, creator, created_at)
                        VALUES (:id, :survey, :purpose, :creator, :now)
                        """)
                .param("id", id)
                .param("survey", survey)
                .param("purpose", purpose.name())
                .param("creator", creator)
                .param("now", Utc.toColumn(now))
                .update();
    }

    void insertLetters(UUID mailing, List<MailingLetter> letters) {
        letters.forEach(letter -> jdbc.sql("""
                        INSERT INTO mailing_letter (mailing_id, request, kind, step, display_name, state, reason,
                                                    settled_at)
                        VALUES (:mailing, :request, :kind, :step, :name, :state, :reason, :settledAt)
                        """)
                .param("mailing", mailing)
                .param("request", letter.about().request())
                .param("kind", letter.about().kind())
                .param("step", letter.about().step())
                .param("name", letter.displayName())
                .param("state", letter.state().name())
                .param("reason", name(letter.reason()))
                .param("settledAt", Utc.toColumn(letter.settledAt()))
                .update());
    }

    /** Writes down what became of a letter that waited; who comes second changes nothing. */
    void settle(UUID mailing, MailingLetter letter) {
        jdbc.sql("""
                        UPDATE mailing_letter
                           SET state = :state, reason = :reason, settled_at = :settledAt
                         WHERE mailing_id = :mailing AND request = :request AND kind = :kind AND step = :step
                           AND state = 'WAITING'
                        """)
                .param("state", letter.state().name())
                .param("reason", name(letter.reason()))
                .param("settledAt", Utc.toColumn(letter.settledAt()))
                .param("mailing", mailing)
                .param("request", letter.about().request())
                .param("kind", letter.about().kind())
                .param("step", letter.about().step())
                .update();
    }

    /** Every letter that waits, the oldest mailing first. */
    List<Waiting> waiting() {
        return jdbc.sql("""
                        SELECT mailing_letter.*, mailing.purpose
                          FROM mailing_letter JOIN mailing USING (mailing_id)
                         WHERE state = 'WAITING'
                         ORDER BY created_at, mailing_id, request, kind, step
                        """)
                .query((row, number) -> new Waiting(
                        row.getObject("mailing_id", UUID.class),
                        Mailing.Purpose.valueOf(row.getString("purpose")),
                        toLetter(row, number)))
                .list();
    }

    Mailing get(UUID id) {
        return jdbc.sql(MAILING + " WHERE mailing_id = :id")
                .param("id", id)
                .query(MailingRepository::toMailing)
                .optional()
                .orElseThrow(() -> MailingRefusals.notFound(id.toString()));
    }

    Page.Of<Mailing> list(String survey, Page page) {
        var rows = jdbc.sql(MAILING + """
                         WHERE survey = :survey
                           AND (:after = ''
                                OR (created_at, mailing_id)
                                   < (nullif(split_part(:after, '|', 1), '')::timestamptz,
                                      nullif(split_part(:after, '|', 2), '')::uuid))
                         ORDER BY created_at DESC, mailing_id DESC
                         LIMIT :rows
                        """)
                .param("survey", survey)
                .param("after", page.after(Key.INSTANT, Key.UUID))
                .param("rows", page.rowsToRead())
                .query(MailingRepository::toMailing)
                .list();
        return page.of(rows, mailing -> Page.key(mailing.createdAt(), mailing.id()));
    }

    Page.Of<MailingLetter> letters(UUID mailing, Page page) {
        var rows = jdbc.sql("""
                        SELECT * FROM mailing_letter
                         WHERE mailing_id = :mailing
                           AND (:after = ''
                                OR (request, kind, step)
                                   > (split_part(:after, '|', 1), split_part(:after, '|', 2),
                                      split_part(:after, '|', 3)))
                         ORDER BY request, kind, step
                         LIMIT :rows
                        """)
                .param("mailing", mailing)
                .param("after", page.after(REQUEST, KIND, STEP))
                .param("rows", page.rowsToRead())
                .query(MailingRepository::toLetter)
                .list();
        return page.of(
                rows,
                letter -> Page.key(
                        letter.about().request(),
                        letter.about().kind(),
                        letter.about().step()));
    }

    /** Those of the requests for which a task waits that will send the letter when it is done. */
    Set<String> withTask(Collection<String> requests) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT subject FROM work_item
                         WHERE subject = ANY (:requests) AND form_key = :form AND state = 'OPEN'
                        """)
                .param("requests", requests.toArray(String[]::new))
                .param("form", FollowUpRequest.Forms.CONTACT_CORRECTION)
                .query(String.class)
                .list());
    }

    private static String name(@Nullable Reason reason) {
        return reason == null ? "" : reason.name();
    }

    private static Mailing toMailing(ResultSet row, int number) throws SQLException {
        return new Mailing(
                row.getObject("mailing_id", UUID.class),
                row.getString("survey"),
                Mailing.Purpose.valueOf(row.getString("purpose")),
                row.getString("creator"),
                Utc.instant(row, "created_at"),
                new Mailing.Counts(
                        row.getInt("waiting"), row.getInt("sent"), row.getInt("failed"), row.getInt("left_out")));
    }

    private static MailingLetter toLetter(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new MailingLetter(
                new About(row.getString("request"), row.getString("kind"), row.getString("step")),
                row.getString("display_name"),
                State.valueOf(row.getString("state")),
                reason.isEmpty() ? null : Reason.valueOf(reason),
                Utc.instantOrNull(row, "settled_at"));
    }
}
