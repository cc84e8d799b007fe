package se.arshjul.actorservice.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorNameRepository;
import se.arshjul.actorservice.actor.NamePeriod;
import se.arshjul.actorservice.assignment.Role;
import se.arshjul.actorservice.standin.StandInRepository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** For which bodies the owner of an address can act. */
@Repository
class CapacityReport {

    private static final String CAPACITIES = """
            WITH held AS (
                SELECT actor_id, role, display_name, array_position(:allRoles, role) AS place
                  FROM assignment
                 WHERE lower(email) = lower(:email) AND end_time IS NULL
            ), lent AS (
                SELECT actor_id
                  FROM lent_role
                 WHERE lower(email) = lower(:email) AND :today BETWEEN start_date AND end_date
            ), answering AS (
                SELECT actor_id, email, role FROM assignment WHERE end_time IS NULL
                 UNION ALL
                SELECT actor_id, email, role FROM lent_role WHERE :today BETWEEN start_date AND end_date
            ), claimable AS (
                SELECT actor_id
                  FROM actor
                 WHERE contact_email <> '' AND lower(contact_email) = lower(:email)
                   AND (end_date IS NULL OR end_date > :today)
                   AND NOT EXISTS (SELECT FROM assignment
                                    WHERE assignment.actor_id = actor.actor_id
                                      AND role = 'CONTACT' AND end_time IS NULL)
            )
            SELECT actor_id,
                   ARRAY(SELECT role FROM held WHERE held.actor_id = actor.actor_id ORDER BY place) AS own_roles,
                   coalesce((SELECT display_name FROM held
                              WHERE held.actor_id = actor.actor_id ORDER BY place LIMIT 1), '') AS display_name,
                   actor_id IN (SELECT actor_id FROM claimable) AS claimable,
                   coalesce((SELECT bool_and(lower(email) = lower(:email)) FROM answering
                              WHERE answering.actor_id = actor.actor_id
                                AND role IN ('RESPONDENT', 'APPROVER')), false) AS sole
              FROM actor
             WHERE actor_id IN (SELECT actor_id FROM held
                                 UNION SELECT actor_id FROM lent
                                 UNION SELECT actor_id FROM claimable)
               AND (start_date IS NULL OR start_date <= :today)
               AND (end_date IS NULL OR end_date + :windingUp > :today AND start_date IS DISTINCT FROM end_date)
            """;

    /** Days for which people of a body that is no more still finish what it was asked: every round ends within a year. */
    private static final int WINDING_UP = 366;

    private static final String[] ROLES =
            Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final ActorNameRepository names;
    private final StandInRepository standIns;

    CapacityReport(JdbcClient jdbc, ActorNameRepository names, StandInRepository standIns) {
        this.jdbc = jdbc;
        this.names = names;
        this.standIns = standIns;
    }

    Page.Of<Capacity> list(String email, LocalDate today, Page page) {
        var rows = jdbc.sql(CAPACITIES + " AND actor_id > :after ORDER BY actor_id LIMIT :rows")
                .param("allRoles", ROLES)
                .param("email", email)
                .param("today", today)
                .param("windingUp", WINDING_UP)
                .param("after", page.after(Key.ID))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toCapacity(row))
                .list();
        return page.of(named(rows, email, today), capacity -> capacity.actor().actor());
    }

    Optional<Capacity> find(String email, ActorName body, LocalDate today) {
        var rows = jdbc.sql(CAPACITIES + " AND actor_id = :actor")
                .param("allRoles", ROLES)
                .param("email", email)
                .param("today", today)
                .param("windingUp", WINDING_UP)
                .param("actor", body.actor())
                .query((row, number) -> toCapacity(row))
                .list();
        return named(rows, email, today).stream().findFirst();
    }

    /** What is lent is read once, so that what the person holds and what of it is lent never disagree. */
    private List<Capacity> named(List<Capacity> capacities, String email, LocalDate today) {
        var standing = standIns.standing(email, today);
        var called = names.of(capacities.stream().map(Capacity::actor).toList());
        return capacities.stream()
                .map(capacity -> capacity.called(NamePeriod.on(called.getOrDefault(capacity.actor(), List.of()), today)
                                .displayName())
                        .standingIn(standing.getOrDefault(capacity.actor(), List.of())))
                .toList();
    }

    private static Capacity toCapacity(ResultSet row) throws SQLException {
        var roles = roles(row, "own_roles");
        return new Capacity(
                new ActorName(row.getString("actor_id")),
                "",
                roles,
                row.getBoolean("claimable"),
                row.getString("display_name"),
                row.getBoolean("sole"),
                roles,
                List.of());
    }

    private static List<Role> roles(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Role::valueOf)
                .toList();
    }
}
