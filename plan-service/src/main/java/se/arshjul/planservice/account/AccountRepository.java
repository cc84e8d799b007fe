package se.arshjul.planservice.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code account_version} table with {@code account_publication}: rows are added and never changed. */
@Repository
class AccountRepository {

    private static final String SELECT = """
            SELECT v.*, coalesce(p.number, 0) AS publications, coalesce(p.version, 0) AS published_version, p.publish_time
              FROM account_version v
              LEFT JOIN LATERAL (
                  SELECT * FROM account_publication p
                   WHERE (p.plan_id, p.year, p.actor_id) = (v.plan_id, v.year, v.actor_id)
                   ORDER BY p.number DESC
                   LIMIT 1) AS p ON TRUE
             WHERE v.plan_id = :plan AND v.year = :year
            """;

    private static final String LATEST = """
             AND v.version = (SELECT max(version) FROM account_version l
                               WHERE (l.plan_id, l.year, l.actor_id) = (v.plan_id, v.year, v.actor_id))
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was written last. */
    Optional<Account> findLatest(AccountName name) {
        return find(name, LATEST);
    }

    /** What is public. */
    Optional<Account> findPublished(AccountName name) {
        return find(name, " AND v.version = p.version");
    }

    private Optional<Account> find(AccountName name, String which) {
        return jdbc.sql(SELECT + which + " AND v.actor_id = :actor")
                .param("plan", name.plan().plan().plan())
                .param("year", name.plan().year())
                .param("actor", name.actorId())
                .query(AccountRepository::toAccount)
                .optional();
    }

    /** Of each actor what is public; of the one named, or of all, what was written last. */
    Page.Of<Account> list(ImplementationName plan, String insider, boolean all, Page page) {
        var rows = jdbc.sql(SELECT + """
                          AND v.actor_id > :after
                          AND v.version = CASE WHEN :all OR v.actor_id = :insider
                                               THEN (SELECT max(version) FROM account_version l
                                                      WHERE (l.plan_id, l.year, l.actor_id)
                                                          = (v.plan_id, v.year, v.actor_id))
                                               ELSE p.version END
                        ORDER BY v.actor_id
                        LIMIT :rows
                        """)
                .param("plan", plan.plan().plan())
                .param("year", plan.year())
                .param("after", page.after(Key.ID))
                .param("all", all)
                .param("insider", insider)
                .param("rows", page.rowsToRead())
                .query(AccountRepository::toAccount)
                .list();
        return page.of(rows, account -> account.name().actorId());
    }

    /** Everything that an actor has written, the latest first. */
    Page.Of<Account> versions(AccountName name, Page page) {
        var rows = jdbc.sql(SELECT + """
                          AND v.actor_id = :actor AND (:before = 0 OR v.version < :before)
                        ORDER BY v.version DESC
                        LIMIT :rows
                        """)
                .param("plan", name.plan().plan().plan())
                .param("year", name.plan().year())
                .param("actor", name.actorId())
                .param("before", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(AccountRepository::toAccount)
                .list();
        return page.of(rows, account -> String.valueOf(account.version()));
    }

    void add(AccountName name, int version, String text, Instant now, String writtenBy) {
        jdbc.sql("""
                        INSERT INTO account_version (plan_id, year, actor_id, version, text, write_time, written_by)
                        VALUES (:plan, :year, :actor, :version, :text, :now, :writtenBy)
                        """)
                .param("plan", name.plan().plan().plan())
                .param("year", name.plan().year())
                .param("actor", name.actorId())
                .param("version", version)
                .param("text", text)
                .param("now", Utc.toColumn(now))
                .param("writtenBy", writtenBy)
                .update();
    }

    void publish(Account account, Instant now) {
        var name = account.name();
        jdbc.sql("""
                        INSERT INTO account_publication (plan_id, year, actor_id, number, version, publish_time)
                        VALUES (:plan, :year, :actor, :number, :version, :now)
                        """)
                .param("plan", name.plan().plan().plan())
                .param("year", name.plan().year())
                .param("actor", name.actorId())
                .param("number", account.publication().number() + 1)
                .param("version", account.version())
                .param("now", Utc.toColumn(now))
                .update();
    }

    private static Account toAccount(ResultSet row, int number) throws SQLException {
        var plan = new ImplementationName(new PlanName(row.getString("plan_id")), row.getInt("year"));
        return new Account(
                new AccountName(plan, row.getString("actor_id")),
                row.getString("text"),
                row.getInt("version"),
                Utc.instant(row, "write_time"),
                row.getString("written_by"),
                new Account.Publication(
                        row.getInt("publications"),
                        row.getInt("published_version"),
                        Utc.instantOrNull(row, "publish_time")));
    }
}
