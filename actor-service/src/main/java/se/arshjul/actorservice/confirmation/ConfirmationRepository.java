package se.arshjul.actorservice.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorNameRepository;
import se.arshjul.actorservice.actor.NamePeriod;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;
import se.arshjul.runtime.request.RequestId;

/** The {@code contact_confirmation} table beside the bodies. Opens no transaction of its own. */
@Repository
class ConfirmationRepository {

    /** Those that are due, and how many there are in all. */
    record Due(Page.Of<Confirmation> page, int total) {}

    private static final String BODIES = """
            WITH last AS (
                SELECT DISTINCT ON (actor_id) *
                  FROM contact_confirmation ORDER BY actor_id, confirm_time DESC, confirmation_id
            ), body AS (
                SELECT actor.actor_id, contact_email, confirm_time, confirmer_display_name, changed, due_date,
                       actor.start_date, actor.end_date, generated,
                       (SELECT count(DISTINCT lower(email)) FROM assignment
                         WHERE assignment.actor_id = actor.actor_id AND end_time IS NULL) AS people
                  FROM actor LEFT JOIN last ON last.actor_id = actor.actor_id
            )
            """;

    /** Principals of the day; what is made up for a rehearsal is asked for nothing. */
    private static final String DUE = """
              FROM body
             WHERE NOT generated AND (due_date IS NULL OR due_date <= :today)
               AND (start_date IS NULL OR start_date <= :today) AND (end_date IS NULL OR end_date > :today)
               AND EXISTS (SELECT FROM actor_kind
                            WHERE actor_kind.actor_id = body.actor_id AND principal_id IS NOT NULL
                              AND (actor_kind.start_date IS NULL OR actor_kind.start_date <= :today)
                              AND (actor_kind.end_date IS NULL OR actor_kind.end_date > :today))
            """;

    private final JdbcClient jdbc;
    private final ActorNameRepository names;

    ConfirmationRepository(JdbcClient jdbc, ActorNameRepository names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    Optional<Confirmation> find(ActorName body, LocalDate today) {
        var rows = jdbc.sql(BODIES + "SELECT * FROM body WHERE actor_id = :actor")
                .param("actor", body.actor())
                .query((row, number) -> toConfirmation(row))
                .list();
        return called(rows, today).stream().findFirst();
    }

    Due due(LocalDate today, Page page) {
        var rows = jdbc.sql(BODIES + "SELECT *" + DUE + " AND actor_id > :after ORDER BY actor_id LIMIT :rows")
                .param("today", today)
                .param("after", page.after(Key.ID))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toConfirmation(row))
                .list();
        var total = jdbc.sql(BODIES + "SELECT count(*)" + DUE)
                .param("today", today)
                .query(Integer.class)
                .single();
        return new Due(page.of(called(rows, today), one -> one.body().actor()), total);
    }

    void insert(RequestId id, ActorName body, boolean changed, Caller by, Instant now, LocalDate due) {
        jdbc.sql("""
                        INSERT INTO contact_confirmation
                        VALUES (:id, :actor, :time, :confirmer, :displayName, :changed, :due)
                        """)
                .param("id", id.uuid())
                .param("actor", body.actor())
                .param("time", Utc.toColumn(now))
                .param("confirmer", by.person())
                .param("displayName", by.name())
                .param("changed", changed)
                .param("due", due)
                .update();
    }

    private List<Confirmation> called(List<Confirmation> rows, LocalDate today) {
        var called = names.of(rows.stream().map(Confirmation::body).toList());
        return rows.stream()
                .map(one -> one.called(NamePeriod.on(called.getOrDefault(one.body(), List.of()), today)
                        .displayName()))
                .toList();
    }

    private static Confirmation toConfirmation(ResultSet row) throws SQLException {
        var time = Utc.instantOrNull(row, "confirm_time");
        return new Confirmation(
                new ActorName(row.getString("actor_id")),
                "",
                time == null
                        ? null
                        : new Confirmation.Last(
                                time,
                                row.getString("confirmer_display_name"),
                                row.getBoolean("changed"),
                                row.getObject("due_date", LocalDate.class)),
                row.getString("contact_email"),
                row.getInt("people"));
    }
}
