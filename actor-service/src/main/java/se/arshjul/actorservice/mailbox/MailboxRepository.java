package se.arshjul.actorservice.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.mailbox.Mailbox.Details;
import se.arshjul.actorservice.mailbox.Mailbox.Letters;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code mailbox} table. Opens no transaction of its own. */
@Repository
class MailboxRepository {

    /** After the id, the label, by which the list is ordered. */
    private static final Key LABEL = Key.like("[^\\p{Cntrl}]{1,200}");

    private final JdbcClient jdbc;

    MailboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those to which letters go on the day; all when it is null. */
    Page.Of<Mailbox> list(ActorName body, @Nullable LocalDate day, Page page) {
        var rows = jdbc.sql("""
                        SELECT * FROM mailbox
                         WHERE actor_id = :actor
                           AND (:day::date IS NULL
                                OR start_date <= :day::date AND coalesce(end_date, :day::date) >= :day::date)
                           AND (:after = ''
                                OR (label, mailbox_id::text) > (substring(:after FROM position('|' IN :after) + 1),
                                                                split_part(:after, '|', 1)))
                         ORDER BY label, mailbox_id::text
                         LIMIT :rows
                        """)
                .param("actor", body.actor())
                .param("day", day)
                .param("after", page.after(Key.UUID, LABEL))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toMailbox(row))
                .list();
        return page.of(rows, one -> Page.key(one.name().mailbox(), one.details().label()));
    }

    Optional<Mailbox> find(MailboxName name) {
        return jdbc.sql("SELECT * FROM mailbox WHERE mailbox_id = :mailbox AND actor_id = :actor")
                .param("mailbox", name.mailbox())
                .param("actor", name.actor().actor())
                .query((row, number) -> toMailbox(row))
                .optional();
    }

    Mailbox get(MailboxName name) {
        return find(name).orElseThrow(() -> MailboxRefusals.notFound(name.toString()));
    }

    Mailbox insert(Mailbox mailbox) {
        columns(jdbc.sql("""
                INSERT INTO mailbox
                VALUES (:mailbox, :actor, :email, :label, :letters, :start, :end, :revision)
                """), mailbox)
                .param("actor", mailbox.name().actor().actor())
                .update();
        return get(mailbox.name());
    }

    /** Writes a mailbox, or refuses when somebody else changed it first. */
    Mailbox save(Mailbox mailbox) {
        var written = columns(jdbc.sql("""
                UPDATE mailbox
                   SET email = :email, label = :label, letters = :letters, start_date = :start, end_date = :end,
                       revision = revision + 1
                 WHERE mailbox_id = :mailbox AND revision = :revision
                """), mailbox).update();
        if (written == 0) {
            throw MailboxRefusals.changed(get(mailbox.name()));
        }
        return get(mailbox.name());
    }

    private static StatementSpec columns(StatementSpec statement, Mailbox mailbox) {
        var details = mailbox.details();
        return statement
                .param("mailbox", mailbox.name().mailbox())
                .param("email", details.email())
                .param("label", details.label())
                .param("letters", details.letters().name())
                .param("start", details.start())
                .param("end", details.end())
                .param("revision", mailbox.revision());
    }

    private static Mailbox toMailbox(ResultSet row) throws SQLException {
        return new Mailbox(
                new MailboxName(new ActorName(row.getString("actor_id")), row.getObject("mailbox_id", UUID.class)),
                new Details(
                        row.getString("email"),
                        row.getString("label"),
                        Letters.valueOf(row.getString("letters")),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class)),
                row.getLong("revision"));
    }
}
