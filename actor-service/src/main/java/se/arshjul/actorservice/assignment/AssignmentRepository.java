package se.arshjul.actorservice.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code assignment} table. Opens no transaction of its own. */
@Repository
public class AssignmentRepository {

    private static final String SELECT = """
            SELECT assignment_id, actor_id, email, display_name, role, create_time, end_time,
                   coalesce((SELECT 'people/' || person_id FROM person
                              WHERE lower(person.email) = lower(assignment.email)
                              ORDER BY login_time DESC, person_id LIMIT 1), '') AS person
              FROM assignment
            """;

    private static final String[] ROLES =
            Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

    /** A role and an address. */
    private static final Key PLACE = Key.like("[1-9][0-9]? [^\\p{Cntrl}]+");

    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether there is such a body, and not only was to be; if so, its people change nowhere else until the transaction
     * ends.
     */
    public boolean lockPeopleOf(ActorName body) {
        return jdbc.sql("""
                        SELECT start_date IS NULL OR start_date IS DISTINCT FROM end_date FROM actor
                         WHERE actor_id = :actor FOR NO KEY UPDATE
                        """)
                .param("actor", body.actor())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Assignment get(AssignmentName name) {
        return jdbc.sql(SELECT + "WHERE assignment_id = :assignment AND actor_id = :actor")
                .param("assignment", name.assignment())
                .param("actor", name.actor().actor())
                .query((row, number) -> toAssignment(row))
                .optional()
                .orElseThrow(() -> AssignmentRefusals.notFound(name.toString()));
    }

    /** The latest assignment of this address in this role, whether it lasts or has ended. */
    public Optional<Assignment> findLatest(ActorName body, String email, Role role) {
        return jdbc.sql(SELECT + """
                         WHERE actor_id = :actor AND lower(email) = lower(:email) AND role = :role
                         ORDER BY end_time DESC NULLS FIRST
                         LIMIT 1
                        """)
                .param("actor", body.actor())
                .param("email", email)
                .param("role", role.name())
                .query((row, number) -> toAssignment(row))
                .optional();
    }

    /** What the owner of an address has there, in the order of the roles. */
    public List<Assignment> heldBy(ActorName body, String email) {
        return jdbc.sql(SELECT + """
                         WHERE actor_id = :actor AND lower(email) = lower(:email) AND end_time IS NULL
                         ORDER BY array_position(:roles, role)
                        """)
                .param("actor", body.actor())
                .param("email", email)
                .param("roles", ROLES)
                .query((row, number) -> toAssignment(row))
                .list();
    }

    /** Whether this is the person who logs in by the address, and has something there. */
    public boolean isHeldBy(ActorName body, String email, String person) {
        return !person.isEmpty()
                && heldBy(body, email).stream().anyMatch(held -> held.person().equals(person));
    }

    public long countHeld(ActorName body, Role role) {
        return jdbc.sql("SELECT count(*) FROM assignment WHERE actor_id = :actor AND role = :role AND end_time IS NULL")
                .param("actor", body.actor())
                .param("role", role.name())
                .query(Long.class)
                .single();
    }

    Page.Of<Assignment> listHeld(ActorName body, Page page) {
        var rows = jdbc.sql(SELECT + """
                         WHERE actor_id = :actor AND end_time IS NULL
                           AND (array_position(:roles, role) || ' ' || lower(email)) COLLATE "C" > :after
                         ORDER BY (array_position(:roles, role) || ' ' || lower(email)) COLLATE "C"
                         LIMIT :rows
                        """)
                .param("actor", body.actor())
                .param("roles", ROLES)
                .param("after", page.after(PLACE))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toAssignment(row))
                .list();
        return page.of(rows, AssignmentRepository::place);
    }

    public Assignment insert(ActorName body, String email, String displayName, Role role, Instant now) {
        var name = new AssignmentName(body, UUID.randomUUID());
        jdbc.sql("""
                        INSERT INTO assignment (assignment_id, actor_id, email, display_name, role, create_time)
                        VALUES (:assignment, :actor, :email, :displayName, :role, :createTime)
                        """)
                .param("assignment", name.assignment())
                .param("actor", body.actor())
                .param("email", email)
                .param("displayName", displayName)
                .param("role", role.name())
                .param("createTime", Utc.toColumn(now))
                .update();
        return get(name);
    }

    Assignment saveEnd(Assignment assignment) {
        jdbc.sql("UPDATE assignment SET end_time = :endTime WHERE assignment_id = :assignment AND end_time IS NULL")
                .param("assignment", assignment.name().assignment())
                .param("endTime", Utc.toColumn(assignment.endTime()))
                .update();
        return get(assignment.name());
    }

    /** Where an assignment stands in the list: one digit suffices for the roles there are. */
    private static String place(Assignment assignment) {
        return (assignment.role().ordinal() + 1) + " " + assignment.email().toLowerCase(Locale.ROOT);
    }

    private static Assignment toAssignment(ResultSet row) throws SQLException {
        return new Assignment(
                new AssignmentName(
                        new ActorName(row.getString("actor_id")), row.getObject("assignment_id", UUID.class)),
                row.getString("email"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                Utc.instant(row, "create_time"),
                Utc.instantOrNull(row, "end_time"),
                row.getString("person"));
    }
}
