package se.arshjul.actorservice.actor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code actor} table with its kinds and names. Opens no transaction of its own. */
@Repository
public class ActorRepository {

    /**
     * What a list is limited to.
     *
     * @param kind null for every kind
     * @param county empty for every county
     * @param text what a name, an alias or the id has in it; empty for all
     * @param past whether also those are listed that are no longer there on the day
     */
    record Filter(Actor.@Nullable Kind kind, String county, String text, boolean past) {}

    private static final String SELECT = """
            SELECT actor_id, county_code, municipality_code, contact_email, start_date, end_date, generated, revision
              FROM actor
            """;

    private final JdbcClient jdbc;
    private final ActorKindRepository kinds;
    private final ActorNameRepository names;

    ActorRepository(JdbcClient jdbc, ActorKindRepository kinds, ActorNameRepository names) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.names = names;
    }

    public Actor get(ActorName name) {
        return find(name).orElseThrow(() -> ActorRefusals.notFound(name.toString()));
    }

    Actor get(ActorName name, LocalDate asOf) {
        return find(name)
                .filter(actor -> actor.isValidOn(asOf))
                .orElseThrow(() -> ActorRefusals.notFound(name.toString()));
    }

    /** Other ways in which documents write the actor. */
    List<String> aliases(ActorName name) {
        return jdbc.sql("SELECT alias FROM actor_alias WHERE actor_id = :actor ORDER BY alias")
                .param("actor", name.actor())
                .query(String.class)
                .list();
    }

    /** Adds another way in which documents write the actor; whether it was not known. */
    public boolean addAlias(ActorName name, String alias) {
        return jdbc.sql("INSERT INTO actor_alias VALUES (:actor, :alias) ON CONFLICT DO NOTHING")
                        .param("actor", name.actor())
                        .param("alias", alias)
                        .update()
                == 1;
    }

    public Optional<Actor> find(ActorName name) {
        return read(jdbc.sql(SELECT + "WHERE actor_id = :actor").param("actor", name.actor())).stream()
                .findFirst();
    }

    /** The actor, which nobody else changes or gives people to until the transaction ends. */
    public Optional<Actor> lock(ActorName name) {
        return read(jdbc.sql(SELECT + "WHERE actor_id = :actor FOR UPDATE").param("actor", name.actor())).stream()
                .findFirst();
    }

    /** Whether there is such an actor, and not only was to be; if so, it stays so until the transaction ends. */
    public boolean lockThere(ActorName name) {
        return lock(name).filter(actor -> !actor.isNever()).isPresent();
    }

    public List<Actor> list(Collection<ActorName> wanted) {
        return read(jdbc.sql(SELECT + "WHERE actor_id = ANY (:actors) ORDER BY actor_id")
                .param("actors", wanted.stream().map(ActorName::actor).toArray(String[]::new)));
    }

    Page.Of<Actor> list(Filter filter, LocalDate asOf, Page page) {
        var rows = read(jdbc.sql(SELECT + """
                         WHERE actor_id > :after
                           AND (start_date IS NULL OR start_date <= :asOf)
                           AND (end_date IS NULL OR end_date > :asOf
                                OR :past AND start_date IS DISTINCT FROM end_date)
                           AND (:county = '' OR county_code = :county)
                           AND (:text = '' OR strpos(actor_id, lower(:text)) > 0
                                OR EXISTS (SELECT FROM actor_name
                                            WHERE actor_name.actor_id = actor.actor_id AND undone_time IS NULL
                                              AND strpos(lower(display_name || ' ' || short_name), lower(:text)) > 0)
                                OR EXISTS (SELECT FROM actor_alias
                                            WHERE actor_alias.actor_id = actor.actor_id
                                              AND strpos(lower(alias), lower(:text)) > 0))
                           AND (:kind = '' OR EXISTS (SELECT FROM actor_kind
                                                       WHERE actor_kind.actor_id = actor.actor_id AND kind = :kind
                                                         AND (actor_kind.start_date IS NULL
                                                              OR actor_kind.start_date <= :asOf)
                                                         AND (actor_kind.end_date IS NULL OR :past
                                                              OR actor_kind.end_date > :asOf)))
                         ORDER BY actor_id
                         LIMIT :rows
                        """)
                .param("after", page.after(Key.ID))
                .param("asOf", asOf)
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("county", filter.county())
                .param("text", filter.text())
                .param("past", filter.past())
                .param("rows", page.rowsToRead()));
        return page.of(rows, actor -> actor.name().actor());
    }

    /** The names of all actors there are and have been. */
    public Set<ActorName> names() {
        return jdbc.sql("SELECT actor_id FROM actor").query(String.class).list().stream()
                .map(ActorName::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds a new actor, or refuses when its id, or that of a principal it is, is taken. */
    public Actor insert(Actor actor) {
        try {
            jdbc.sql("""
                            INSERT INTO actor (actor_id, county_code, municipality_code, contact_email,
                                               start_date, end_date, generated, revision)
                            VALUES (:actor, :county, :municipality, :contactEmail,
                                    :startDate, :endDate, :generated, :revision)
                            """)
                    .param("actor", actor.name().actor())
                    .param("county", actor.countyCode())
                    .param("municipality", actor.municipalityCode())
                    .param("contactEmail", actor.contactEmail())
                    .param("startDate", actor.startDate())
                    .param("endDate", actor.endDate())
                    .param("generated", actor.generated())
                    .param("revision", actor.revision())
                    .update();
            kinds.save(actor);
        } catch (DuplicateKeyException taken) {
            throw ActorRefusals.exists(actor.name());
        }
        names.insert(actor.name(), actor.names());
        return actor;
    }

    /** Makes one that never was another that begins: of what it was to be only its address stays. */
    public void beginAgain(Actor actor) {
        jdbc.sql("DELETE FROM actor_kind WHERE actor_id = :actor")
                .param("actor", actor.name().actor())
                .update();
        jdbc.sql("DELETE FROM actor_name WHERE actor_id = :actor")
                .param("actor", actor.name().actor())
                .update();
        jdbc.sql("""
                        UPDATE actor
                           SET county_code = :county, municipality_code = :municipality, start_date = :startDate,
                               end_date = NULL, revision = revision + 1
                         WHERE actor_id = :actor
                        """)
                .param("actor", actor.name().actor())
                .param("county", actor.countyCode())
                .param("municipality", actor.municipalityCode())
                .param("startDate", actor.startDate())
                .update();
        saveKinds(actor);
        names.insert(actor.name(), actor.names());
    }

    private void saveKinds(Actor actor) {
        try {
            kinds.save(actor);
        } catch (DuplicateKeyException taken) {
            throw ActorRefusals.exists(actor.name());
        }
    }

    /** Writes the address and the kinds, or refuses when someone else changed the actor first. */
    public Actor save(Actor actor) {
        var written = jdbc.sql("""
                        UPDATE actor
                           SET contact_email = :contactEmail, revision = revision + 1
                         WHERE actor_id = :actor AND revision = :revision
                        """)
                .param("actor", actor.name().actor())
                .param("contactEmail", actor.contactEmail())
                .param("revision", actor.revision())
                .update();
        if (written == 0) {
            throw ActorRefusals.changed(get(actor.name()));
        }
        saveKinds(actor);
        return get(actor.name());
    }

    private List<Actor> read(JdbcClient.StatementSpec query) {
        var actors = query.query((row, number) -> toActor(row)).list();
        var found = actors.stream().map(Actor::name).toList();
        var is = kinds.of(found);
        var called = names.of(found);
        return actors.stream()
                .map(actor -> new Actor(
                        actor.name(),
                        is.getOrDefault(actor.name(), List.of()),
                        called.getOrDefault(actor.name(), List.of()),
                        actor.countyCode(),
                        actor.municipalityCode(),
                        actor.contactEmail(),
                        actor.startDate(),
                        actor.endDate(),
                        actor.generated(),
                        actor.revision()))
                .toList();
    }

    private static Actor toActor(ResultSet row) throws SQLException {
        return new Actor(
                new ActorName(row.getString("actor_id")),
                List.of(),
                List.of(),
                row.getString("county_code"),
                row.getString("municipality_code"),
                row.getString("contact_email"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getBoolean("generated"),
                row.getLong("revision"));
    }
}
