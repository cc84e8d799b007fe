package se.arshjul.actorservice.session;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;

/** The {@code person} table. Opens no transaction of its own. */
@Repository
class PersonRepository {

    /** Somebody who has logged in; {@code first} when never before. */
    record Person(UUID id, boolean first) {

        @Override
        public String toString() {
            return "people/" + id;
        }
    }

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a login; whoever is new gets a name for good. */
    Person loggedIn(Login login, Instant now) {
        var candidate = UUID.randomUUID();
        var id = jdbc.sql("""
                        INSERT INTO person (person_id, issuer, subject, email, create_time, login_time)
                        VALUES (:person, :issuer, :subject, :email, :now, :now)
                        ON CONFLICT (issuer, subject) DO UPDATE SET email = :email, login_time = :now
                        RETURNING person_id
                        """)
                .param("person", candidate)
                .param("issuer", login.issuer())
                .param("subject", login.subject())
                .param("email", login.email())
                .param("now", Utc.toColumn(now))
                .query(UUID.class)
                .single();
        return new Person(id, id.equals(candidate));
    }
}
