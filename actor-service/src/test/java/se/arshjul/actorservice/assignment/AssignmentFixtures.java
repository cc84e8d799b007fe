package se.arshjul.actorservice.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of a test's own bodies. */
@Component
public class AssignmentFixtures {

    private final JdbcClient jdbc;

    AssignmentFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody called Person in this role; gives the assignment's name. */
    public String held(String body, String email, String role) {
        return held(body, email, role, "Person");
    }

    public String held(String body, String email, String role, String displayName) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO assignment (assignment_id, actor_id, email, display_name, role, create_time)
                        VALUES (:id, :actor, :email, :displayName, :role, '2026-01-01T00:00:00Z')
                        """)
                .param("id", id)
                .param("actor", body.replace("actors/", ""))
                .param("email", email)
                .param("displayName", displayName)
                .param("role", role)
                .update();
        return body + "/assignments/" + id;
    }

    /** The same, but over. */
    public String ended(String body, String email, String role) {
        var name = held(body, email, role);
        jdbc.sql("UPDATE assignment SET end_time = '2026-02-01T00:00:00Z' WHERE assignment_id = :id::uuid")
                .param("id", name.replaceFirst(".*/", ""))
                .update();
        return name;
    }

    /** A role that nobody had yet when those stand-ins were named that are given here. */
    public void givenLater(String body, String email, String role) {
        var name = held(body, email, role);
        jdbc.sql("UPDATE assignment SET create_time = '2026-01-01T00:00:01Z' WHERE assignment_id = :id::uuid")
                .param("id", name.replaceFirst(".*/", ""))
                .update();
    }

    /** Somebody who stands in for somebody else from one day to another; gives its name. */
    public String standsIn(String body, String email, String name, String absent, LocalDate first, LocalDate last) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO stand_in
                        VALUES (:id, :actor, :absent, 'Anna', :email, :name, :first, :last, '2026-01-01T00:00:00Z',
                                'people/anna', 'Anna', NULL)
                        """)
                .param("id", id)
                .param("actor", body.replace("actors/", ""))
                .param("absent", absent)
                .param("email", email)
                .param("name", name)
                .param("first", first)
                .param("last", last)
                .update();
        return body + "/standIns/" + id;
    }

    public long contacts(String body) {
        return jdbc.sql("""
                        SELECT count(*) FROM assignment
                         WHERE actor_id = :actor AND role = 'CONTACT' AND end_time IS NULL
                        """)
                .param("actor", body.replace("actors/", ""))
                .query(Long.class)
                .single();
    }
}
