package se.arshjul.actorservice.actor;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bodies of a test's own; none is a principal, so that the register's counts stay what they are. */
@Component
public class ActorFixtures {

    private final JdbcClient jdbc;

    ActorFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String body() {
        return bodyWithAddress("");
    }

    public String bodyWithAddress(String email) {
        var id = "organisation-" + UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO actor (actor_id, county_code, municipality_code, contact_email, generated, revision)
                        VALUES (:actor, '', '', :email, true, 1)
                        """).param("actor", id).param("email", email).update();
        jdbc.sql("INSERT INTO actor_kind (actor_id, kind) VALUES (:actor, 'ORGANISATION')")
                .param("actor", id)
                .update();
        called(id, 1, "Exempelorganisationen", null);
        return "actors/" + id;
    }

    /** A body that has been called Old from 2001 and New from 2011. */
    public String renamedBody() {
        var name = body();
        var id = name.replace("actors/", "");
        jdbc.sql("DELETE FROM actor_name WHERE actor_id = :actor")
                .param("actor", id)
                .update();
        called(id, 1, "Old", "2001-01-01");
        called(id, 2, "New", "2011-01-01");
        return name;
    }

    /** A body that is there from the first day on and no longer from the second. */
    public String bodyDuring(String start, String end) {
        var name = body();
        jdbc.sql("UPDATE actor SET start_date = :start::date, end_date = :end::date WHERE actor_id = :actor")
                .param("actor", name.replace("actors/", ""))
                .param("start", start)
                .param("end", end)
                .update();
        return name;
    }

    /** A municipality that is there from the first day on and no longer from the second. */
    public void principalDuring(String id, String start, String end) {
        var name = bodyDuring(start, end);
        jdbc.sql("INSERT INTO actor_kind (actor_id, kind, principal_id) VALUES (:actor, 'MUNICIPALITY', :principal)")
                .param("actor", name.replace("actors/", ""))
                .param("principal", id)
                .update();
    }

    /** The body that is this principal, of which no last day is known. */
    public String lastingBodyOf(String principal) {
        return "actors/"
                + jdbc.sql("""
                                UPDATE actor SET end_date = NULL
                                 WHERE actor_id = (SELECT actor_id FROM actor_kind WHERE principal_id = :principal)
                                RETURNING actor_id
                                """)
                        .param("principal", principal)
                        .query(String.class)
                        .single();
    }

    /** A functional mailbox that gets every letter. */
    public void mailbox(String body, String email) {
        jdbc.sql("INSERT INTO mailbox VALUES (:mailbox, :actor, :email, 'Registrator', 'ALL', '2020-01-01', NULL, 1)")
                .param("mailbox", UUID.randomUUID())
                .param("actor", body.replace("actors/", ""))
                .param("email", email)
                .update();
    }

    /** Takes those that are called so out of what other tests count. */
    public void uncounted(String called) {
        var added = "(SELECT actor_id FROM actor_name WHERE display_name LIKE :called)";
        jdbc.sql("UPDATE actor SET generated = true WHERE actor_id IN " + added)
                .param("called", called)
                .update();
        jdbc.sql("DELETE FROM actor_kind WHERE actor_id IN " + added)
                .param("called", called)
                .update();
    }

    public List<String> outbox(String subject) {
        return jdbc.sql("SELECT type || ' ' || payload::text FROM outbox WHERE subject = :subject ORDER BY position")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    /** Who did what: {@code PERSON people/x UpdateActor}. */
    public List<String> audit(String resource) {
        return jdbc.sql("""
                        SELECT caller_kind || ' ' || caller || ' ' || what FROM audit
                         WHERE resource = :resource ORDER BY position
                        """).param("resource", resource).query(String.class).list();
    }

    private void called(String id, int position, String displayName, String start) {
        jdbc.sql("""
                        INSERT INTO actor_name (actor_id, position, display_name, short_name, start_date)
                        VALUES (:actor, :position, :displayName, '', :start::date)
                        """)
                .param("actor", id)
                .param("position", position)
                .param("displayName", displayName)
                .param("start", start)
                .update();
    }
}
