package se.arshjul.actorservice.seat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.seat.Seat.Details;
import se.arshjul.actorservice.seat.Seat.Holder;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code seat} table with those who have followed each other. Opens no transaction of its own. */
@Repository
public class SeatRepository {

    private final JdbcClient jdbc;

    SeatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Seat get(SeatName name) {
        return find(name).orElseThrow(() -> SeatRefusals.notFound(name.toString()));
    }

    /** The seat, which nobody else changes until the transaction ends. */
    Seat lock(SeatName name) {
        jdbc.sql("SELECT seat_id FROM seat WHERE body_id = :body AND seat_id = :seat FOR UPDATE")
                .param("body", name.body())
                .param("seat", name.seat())
                .query(String.class)
                .optional();
        return get(name);
    }

    public Optional<Seat> find(SeatName name) {
        var rows = jdbc.sql("SELECT * FROM seat WHERE body_id = :body AND seat_id = :seat")
                .param("body", name.body())
                .param("seat", name.seat())
                .query((row, number) -> toSeat(row))
                .list();
        return withHolders(rows).stream().findFirst();
    }

    /** Those taken on a day, and all when it is null; of one council or group, of one actor, or of all when empty. */
    Page.Of<Seat> list(String body, String actor, @Nullable LocalDate day, Page page) {
        var rows = jdbc.sql("""
                        SELECT * FROM seat
                         WHERE (:body = '' OR body_id = :body) AND (:actor = '' OR actor_id = :actor)
                           AND (:after = '' OR (body_id, seat_id) > (split_part(:after, '|', 1),
                                                                     split_part(:after, '|', 2)))
                           AND (:day::date IS NULL
                                OR coalesce(start_date, evident_date) <= :day AND (end_date IS NULL OR end_date > :day))
                         ORDER BY body_id, seat_id
                         LIMIT :rows
                        """)
                .param("body", body)
                .param("actor", actor)
                .param("day", day)
                .param("after", page.after(Key.ID, Key.ID))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toSeat(row))
                .list();
        return page.of(
                withHolders(rows),
                seat -> Page.key(seat.name().body(), seat.name().seat()));
    }

    /** Whether an actor holds a seat in any council or group on a day. */
    public boolean isHeldBy(ActorName actor, LocalDate day) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM seat
                                        WHERE actor_id = :actor AND coalesce(start_date, evident_date) <= :day
                                          AND (end_date IS NULL OR end_date > :day))
                        """)
                .param("actor", actor.actor())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Adds a seat with those who have followed each other on it, or refuses when its id is taken. */
    public Seat insert(Seat seat) {
        try {
            columns(jdbc.sql("""
                            INSERT INTO seat
                            VALUES (:body, :seat, :actor, :role, :proposed, :proposedAs, :start, :evident, :end,
                                    :evidence, :revision)
                            """), seat).update();
        } catch (DuplicateKeyException taken) {
            throw SeatRefusals.exists(seat.name());
        }
        for (int i = 0; i < seat.holders().size(); i++) {
            add(seat.name(), i + 1, seat.holders().get(i));
        }
        return seat;
    }

    /** Writes a changed seat and whoever follows last on it, or refuses when somebody else changed it first. */
    Seat save(Seat seat) {
        var written = columns(jdbc.sql("""
                        UPDATE seat
                           SET actor_id = :actor, role = :role, proposed = :proposed, proposed_as = :proposedAs,
                               start_date = :start, evident_date = :evident, end_date = :end, evidence = :evidence,
                               revision = revision + 1
                         WHERE body_id = :body AND seat_id = :seat AND revision = :revision
                        """), seat).update();
        if (written == 0) {
            throw SeatRefusals.changed(get(seat.name()));
        }
        var known = get(seat.name()).holders().size();
        for (int i = known; i < seat.holders().size(); i++) {
            add(seat.name(), i + 1, seat.holders().get(i));
        }
        return get(seat.name());
    }

    private void add(SeatName name, int position, Holder holder) {
        jdbc.sql("""
                        INSERT INTO seat_holder
                        VALUES (:body, :seat, :position, :title, :evident, :evidence, :meeting, :stated)
                        """)
                .param("body", name.body())
                .param("seat", name.seat())
                .param("position", position)
                .param("title", holder.title())
                .param("evident", holder.evident())
                .param("evidence", holder.evidence())
                .param("meeting", holder.meeting())
                .param("stated", holder.stated())
                .update();
    }

    private static StatementSpec columns(StatementSpec statement, Seat seat) {
        var details = seat.details();
        return statement
                .param("body", seat.name().body())
                .param("seat", seat.name().seat())
                .param("actor", details.actor() == null ? null : details.actor().actor())
                .param("role", details.role().name())
                .param("proposed", details.proposed())
                .param("proposedAs", details.proposedAs())
                .param("start", details.start())
                .param("evident", details.evident())
                .param("end", details.end())
                .param("evidence", details.evidence())
                .param("revision", seat.revision());
    }

    private List<Seat> withHolders(List<Seat> seats) {
        Map<SeatName, List<Holder>> holders = new HashMap<>();
        jdbc.sql("""
                        SELECT * FROM seat_holder
                         WHERE body_id || '/' || seat_id = ANY (:seats) ORDER BY body_id, seat_id, position
                        """)
                .param(
                        "seats",
                        seats.stream()
                                .map(seat ->
                                        seat.name().body() + "/" + seat.name().seat())
                                .toArray(String[]::new))
                .query(row -> {
                    holders.computeIfAbsent(toName(row), none -> new ArrayList<>())
                            .add(toHolder(row));
                });
        return seats.stream()
                .map(seat -> new Seat(
                        seat.name(), seat.details(), holders.getOrDefault(seat.name(), List.of()), seat.revision()))
                .toList();
    }

    private static SeatName toName(ResultSet row) throws SQLException {
        return new SeatName(row.getString("body_id"), row.getString("seat_id"));
    }

    private static Seat toSeat(ResultSet row) throws SQLException {
        var actor = row.getString("actor_id");
        return new Seat(
                toName(row),
                new Details(
                        actor == null ? null : new ActorName(actor),
                        Seat.Role.valueOf(row.getString("role")),
                        row.getBoolean("proposed"),
                        row.getString("proposed_as"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("evident_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getString("evidence")),
                List.of(),
                row.getLong("revision"));
    }

    private static Holder toHolder(ResultSet row) throws SQLException {
        return new Holder(
                row.getString("title"),
                row.getObject("evident_date", LocalDate.class),
                row.getString("evidence"),
                row.getString("meeting"),
                row.getBoolean("stated"));
    }
}
