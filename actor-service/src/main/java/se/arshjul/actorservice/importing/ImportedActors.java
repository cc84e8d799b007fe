package se.arshjul.actorservice.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.KindPeriod;

/** Writes the actors of a file, each table in one statement: there may be thousands, and somebody waits. */
@Repository
class ImportedActors {

    private final JdbcClient jdbc;

    ImportedActors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nothing of theirs has been taken meanwhile; the transaction is lost otherwise. */
    boolean add(List<Actor> actors) {
        try {
            insert(actors);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private void insert(List<Actor> actors) {
        jdbc.sql("""
                        INSERT INTO actor (actor_id, county_code, municipality_code, contact_email, start_date,
                                           generated, revision)
                        SELECT actor, county, municipality, email, start::date, false, 1
                          FROM unnest(:actors::text[], :counties::text[], :municipalities::text[], :emails::text[],
                                      :starts::text[])
                               AS added (actor, county, municipality, email, start)
                        """)
                .param("starts", texts(actors, actor -> text(actor.startDate())))
                .param("actors", texts(actors, actor -> actor.name().actor()))
                .param("counties", texts(actors, Actor::countyCode))
                .param("municipalities", texts(actors, Actor::municipalityCode))
                .param("emails", texts(actors, Actor::contactEmail))
                .update();
        jdbc.sql("""
                        INSERT INTO actor_name (actor_id, position, display_name, short_name)
                        SELECT actor, 1, display_name, short_name
                          FROM unnest(:actors::text[], :names::text[], :shorts::text[])
                               AS added (actor, display_name, short_name)
                        """)
                .param("actors", texts(actors, actor -> actor.name().actor()))
                .param("names", texts(actors, actor -> actor.names().getFirst().displayName()))
                .param("shorts", texts(actors, actor -> actor.names().getFirst().shortName()))
                .update();
        addKinds(actors);
    }

    /** Addresses and codes anew; what they are is added to. Whether nobody else has changed them meanwhile. */
    boolean change(List<Actor> actors) {
        try {
            return update(actors) == actors.size();
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private int update(List<Actor> actors) {
        var changed = jdbc.sql("""
                        UPDATE actor
                           SET county_code = county, municipality_code = municipality, contact_email = email,
                               revision = revision + 1
                          FROM unnest(:actors::text[], :counties::text[], :municipalities::text[], :emails::text[],
                                      :revisions::bigint[])
                               AS changed (changed_id, county, municipality, email, known)
                         WHERE actor_id = changed_id AND revision = known
                        """)
                .param("actors", texts(actors, actor -> actor.name().actor()))
                .param("counties", texts(actors, Actor::countyCode))
                .param("municipalities", texts(actors, Actor::municipalityCode))
                .param("emails", texts(actors, Actor::contactEmail))
                .param("revisions", actors.stream().map(Actor::revision).toArray(Long[]::new))
                .update();
        addKinds(actors);
        return changed;
    }

    private record Kind(Actor actor, KindPeriod period) {

        String name() {
            return period.kind().name();
        }

        @Nullable
        String principal() {
            return actor.principalId(period.kind());
        }
    }

    private void addKinds(List<Actor> actors) {
        var kinds = actors.stream()
                .flatMap(actor -> actor.kinds().stream().map(period -> new Kind(actor, period)))
                .toList();
        jdbc.sql("""
                        INSERT INTO actor_kind (actor_id, kind, principal_id, start_date)
                        SELECT actor, kind, principal, start::date
                          FROM unnest(:actors::text[], :kinds::text[], :principals::text[], :starts::text[])
                               AS added (actor, kind, principal, start)
                        ON CONFLICT (actor_id, kind) DO NOTHING
                        """)
                .param("actors", texts(kinds, kind -> kind.actor().name().actor()))
                .param("kinds", texts(kinds, Kind::name))
                .param("principals", texts(kinds, Kind::principal))
                .param("starts", texts(kinds, kind -> text(kind.period().start())))
                .update();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
