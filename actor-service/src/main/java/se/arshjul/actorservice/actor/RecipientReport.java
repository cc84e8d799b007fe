package se.arshjul.actorservice.actor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** To whom a survey goes on a date: one recipient per principal, not per body. */
@Repository
public class RecipientReport {

    /** A principal; its name is the body's, told apart where one body is two principals. */
    public record Recipient(
            String id,
            ActorName actor,
            Actor.Kind kind,
            String displayName,
            String countyCode,
            Reach reach,
            boolean twofold,
            String place) {

        Recipient called(String name) {
            var distinct = twofold && kind == Actor.Kind.MUNICIPALITY ? name + " (kommun)" : name;
            return new Recipient(id, actor, kind, distinct, countyCode, reach, twofold, place);
        }
    }

    /**
     * How a body is reached.
     *
     * @param mailbox its own; empty when none is known
     * @param respondents addresses of those who answer for it on the date
     * @param people how many act for it
     * @param functions addresses of its functional mailboxes on the date
     */
    public record Reach(String mailbox, List<String> respondents, int people, List<String> functions) {}

    public record Recipients(Page.Of<Recipient> page, int total) {}

    /** What decides in which groups a principal is. */
    public record Principal(String id, Actor.Kind kind, String countyCode) {}

    private static final String PRINCIPALS = """
            WITH principal AS (
                SELECT principal_id, actor_id, kind, county_code, contact_email,
                       count(*) OVER (PARTITION BY actor_id) > 1 AS twofold,
                       (CASE kind WHEN 'REGION' THEN '1 ' || county_code ELSE '2 ' || municipality_code END
                           || ' ' || principal_id) COLLATE "C" AS place
                  FROM actor_kind JOIN actor USING (actor_id)
                 WHERE principal_id IS NOT NULL
                   AND (actor.start_date IS NULL OR actor.start_date <= :asOf)
                   AND (actor.end_date IS NULL OR actor.end_date > :asOf)
                   AND (actor_kind.start_date IS NULL OR actor_kind.start_date <= :asOf)
                   AND (actor_kind.end_date IS NULL OR actor_kind.end_date > :asOf)
            ), acting AS (
                SELECT actor_id, email, role FROM assignment WHERE end_time IS NULL
                 UNION
                SELECT actor_id, email, role FROM lent_role WHERE :asOf BETWEEN start_date AND end_date
            )
            """;

    /** A place as the query writes it; a body whose code nobody has told has none. */
    private static final Key PLACE = Key.like("[12] [0-9]{0,4} [a-z][a-z0-9-]{0,62}");

    private final JdbcClient jdbc;
    private final ActorNameRepository names;

    RecipientReport(JdbcClient jdbc, ActorNameRepository names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Only these principals, or all when none is named. */
    Recipients listOrAll(LocalDate asOf, Collection<String> only, Page page) {
        return list(asOf, only.isEmpty(), only, page);
    }

    /** Only those of these principals that there are. */
    public Recipients list(LocalDate asOf, Collection<String> only, Page page) {
        return list(asOf, false, only, page);
    }

    /** Every principal there is on the date. */
    public List<Principal> principals(LocalDate asOf) {
        return jdbc.sql(PRINCIPALS + "SELECT principal_id, kind, county_code FROM principal ORDER BY place")
                .param("asOf", asOf)
                .query((row, number) -> new Principal(
                        row.getString("principal_id"),
                        Actor.Kind.valueOf(row.getString("kind")),
                        row.getString("county_code")))
                .list();
    }

    /** Whether each of these ids is, or was, that of a principal. */
    public boolean areKnown(Collection<String> ids) {
        return jdbc.sql("SELECT count(*) FROM actor_kind WHERE principal_id = ANY (:ids)")
                        .param("ids", ids.toArray(String[]::new))
                        .query(Integer.class)
                        .single()
                == Set.copyOf(ids).size();
    }

    private Recipients list(LocalDate asOf, boolean all, Collection<String> only, Page page) {
        var rows = jdbc.sql(PRINCIPALS + """
                        SELECT principal.*, people.respondents, people.number,
                               ARRAY(SELECT email FROM mailbox
                                      WHERE mailbox.actor_id = principal.actor_id AND start_date <= :asOf
                                        AND (end_date IS NULL OR end_date >= :asOf)
                                      ORDER BY label, mailbox_id) AS functions
                          FROM principal
                         CROSS JOIN LATERAL (
                               SELECT count(DISTINCT lower(email)) AS number,
                                      coalesce(array_agg(email ORDER BY email) FILTER (WHERE role = 'RESPONDENT'),
                                               '{}') AS respondents
                                 FROM acting
                                WHERE acting.actor_id = principal.actor_id) AS people
                         WHERE place > :after AND (:all OR principal_id = ANY (:only))
                         ORDER BY place
                         LIMIT :rows
                        """)
                .param("asOf", asOf)
                .param("all", all)
                .param("only", only.toArray(String[]::new))
                .param("after", page.after(PLACE))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toRecipient(row))
                .list();
        var called = names.of(rows.stream().map(Recipient::actor).toList());
        var total = jdbc.sql(PRINCIPALS + "SELECT count(*) FROM principal WHERE :all OR principal_id = ANY (:only)")
                .param("asOf", asOf)
                .param("all", all)
                .param("only", only.toArray(String[]::new))
                .query(Integer.class)
                .single();
        return new Recipients(
                page.of(rows, Recipient::place)
                        .map(recipient ->
                                recipient.called(NamePeriod.on(called.getOrDefault(recipient.actor(), List.of()), asOf)
                                        .displayName())),
                total);
    }

    private static Recipient toRecipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getString("principal_id"),
                new ActorName(row.getString("actor_id")),
                Actor.Kind.valueOf(row.getString("kind")),
                "",
                row.getString("county_code"),
                new Reach(
                        row.getString("contact_email"),
                        List.of((String[]) row.getArray("respondents").getArray()),
                        row.getInt("number"),
                        List.of((String[]) row.getArray("functions").getArray())),
                row.getBoolean("twofold"),
                row.getString("place"));
    }
}
