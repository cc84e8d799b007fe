package se.arshjul.actorservice.standin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.assignment.Role;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code stand_in} table and what it lends. Opens no transaction of its own. */
@Repository
public class StandInRepository {

    private static final String SELECT = """
            SELECT stand_in.*,
                   ARRAY(SELECT role FROM lent_role WHERE lent_role.stand_in_id = stand_in.stand_in_id) AS roles,
                   coalesce((SELECT 'people/' || person_id FROM person
                              WHERE lower(person.email) = lower(stand_in.email)
                              ORDER BY login_time DESC, person_id LIMIT 1), '') AS person,
                   coalesce((SELECT 'people/' || person_id FROM person
                              WHERE lower(person.email) = lower(stand_in.absent_email)
                              ORDER BY login_time DESC, person_id LIMIT 1), '') AS absent_person
              FROM stand_in
            """;

    private final JdbcClient jdbc;

    StandInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For whom the owner of an address stands in on a day, by body. */
    public Map<ActorName, List<Standing>> standing(String email, LocalDate day) {
        return jdbc
                .sql(SELECT + """
                         WHERE lower(email) = lower(:email) AND end_time IS NULL AND :day BETWEEN start_date AND end_date
                           AND stand_in_id IN (SELECT stand_in_id FROM lent_role)
                         ORDER BY absent_display_name, stand_in_id
                        """)
                .param("email", email)
                .param("day", day)
                .query((row, number) -> toStandIn(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        one -> one.name().actor(),
                        Collectors.mapping(
                                one -> new Standing(
                                        one.details().displayName(),
                                        one.absentDisplayName(),
                                        one.absentPerson(),
                                        one.roles(),
                                        one.details().end()),
                                Collectors.toList())));
    }

    /**
     * Those that last on the first day or begin later; when a last day is given, those that have begun by then.
     *
     * @param ended what was ended then or later is among them; null when nothing is that has been ended
     */
    Page.Of<StandIn> list(
            ActorName body, LocalDate first, @Nullable LocalDate last, @Nullable Instant ended, Page page) {
        var rows = jdbc.sql(SELECT + """
                         WHERE actor_id = :actor AND (end_time IS NULL OR end_time >= :ended::timestamptz)
                           AND end_date >= :first
                           AND (:last::date IS NULL OR start_date <= :last::date)
                           AND (start_date || '|' || stand_in_id) COLLATE "C" > :after
                         ORDER BY (start_date || '|' || stand_in_id) COLLATE "C"
                         LIMIT :rows
                        """)
                .param("actor", body.actor())
                .param("first", first)
                .param("last", last)
                .param("ended", ended == null ? null : Utc.toColumn(ended))
                .param("after", page.after(Key.DATE, Key.UUID))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toStandIn(row))
                .list();
        return page.of(rows, one -> Page.key(one.details().start(), one.name().standIn()));
    }

    /** Those that are over or have been ended, and were neither a year ago. */
    Page.Of<StandIn> past(ActorName body, LocalDate today, Page page) {
        var rows = jdbc.sql(SELECT + """
                         WHERE actor_id = :actor
                           AND (end_date < :today OR end_time IS NOT NULL)
                           AND end_date >= :yearAgo AND (end_time IS NULL OR end_time >= :yearAgoTime)
                           AND (start_date || '|' || stand_in_id) COLLATE "C" > :after
                         ORDER BY (start_date || '|' || stand_in_id) COLLATE "C"
                         LIMIT :rows
                        """)
                .param("actor", body.actor())
                .param("today", today)
                .param("yearAgo", today.minusYears(1))
                .param("yearAgoTime", Utc.toColumn(WorkingDays.startOfDay(today.minusYears(1))))
                .param("after", page.after(Key.DATE, Key.UUID))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toStandIn(row))
                .list();
        return page.of(rows, one -> Page.key(one.details().start(), one.name().standIn()));
    }

    StandIn get(StandInName name) {
        return jdbc.sql(SELECT + "WHERE stand_in_id = :standIn AND actor_id = :actor")
                .param("standIn", name.standIn())
                .param("actor", name.actor().actor())
                .query((row, number) -> toStandIn(row))
                .optional()
                .orElseThrow(() -> StandInRefusals.notFound(name.toString()));
    }

    /** One of the same two people that shares a day with this one. */
    Optional<StandIn> findOverlapping(ActorName body, StandIn.Details wanted) {
        return jdbc.sql(SELECT + """
                         WHERE actor_id = :actor AND end_time IS NULL
                           AND lower(email) = lower(:email) AND lower(absent_email) = lower(:absent)
                           AND start_date <= :end AND end_date >= :start
                         ORDER BY start_date
                         LIMIT 1
                        """)
                .param("actor", body.actor())
                .param("email", wanted.email())
                .param("absent", wanted.absentEmail())
                .param("start", wanted.start())
                .param("end", wanted.end())
                .query((row, number) -> toStandIn(row))
                .optional();
    }

    /** @param absentDisplayName what whoever is away is called today */
    StandIn insert(StandInName name, StandIn.Details wanted, String absentDisplayName, Instant now) {
        jdbc.sql("""
                        INSERT INTO stand_in
                        VALUES (:standIn, :actor, :absent, :absentName, :email, :displayName, :start, :end, :now,
                                :creator, :creatorName, NULL)
                        """)
                .param("standIn", name.standIn())
                .param("actor", name.actor().actor())
                .param("absent", wanted.absentEmail())
                .param("absentName", absentDisplayName)
                .param("email", wanted.email())
                .param("displayName", wanted.displayName())
                .param("start", wanted.start())
                .param("end", wanted.end())
                .param("now", Utc.toColumn(now))
                .param("creator", Caller.current().person())
                .param("creatorName", Caller.current().name())
                .update();
        return get(name);
    }

    StandIn saveEnd(StandIn standIn) {
        jdbc.sql("UPDATE stand_in SET end_time = :endTime WHERE stand_in_id = :standIn AND end_time IS NULL")
                .param("standIn", standIn.name().standIn())
                .param("endTime", Utc.toColumn(standIn.endTime()))
                .update();
        return get(standIn.name());
    }

    private static StandIn toStandIn(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new StandIn(
                new StandInName(new ActorName(row.getString("actor_id")), row.getObject("stand_in_id", UUID.class)),
                new StandIn.Details(
                        row.getString("absent_email"),
                        row.getString("email"),
                        row.getString("display_name"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class)),
                row.getString("absent_display_name"),
                new StandIn.Creator(row.getString("creator"), row.getString("creator_display_name")),
                Utc.instant(row, "create_time"),
                Utc.instantOrNull(row, "end_time"),
                Arrays.stream(roles).map(Role::valueOf).sorted().toList(),
                row.getString("person"),
                row.getString("absent_person"));
    }
}
