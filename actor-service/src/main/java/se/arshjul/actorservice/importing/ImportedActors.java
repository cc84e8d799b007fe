package se.arshjul.actorservice.importing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorRefusals;
import se.arshjul.actorservice.actor.KindPeriod;

/** Writes the actors of a file, each table in one statement: there may be thousands, and somebody waits. */
@Repository
class ImportedActors {

    private final JdbcClient jdbc;

    ImportedActors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Actor> actors) {
        jdbc.sql("""
                        INSERT INTO actor (actor_id, county_code, municipality_code, contact_email, generated, revision)
                        SELECT *, false, 1
                          FROM unnest(:actors::text[], :counties::text[], :municipalities::text[], :emails::text[])
                        """)
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

    /** Addresses and codes anew; what they are is added to. */
    void change(List<Actor> actors) {
        jdbc.sql("""
                        UPDATE actor
                           SET county_code = county, municipality_code = municipality, contact_email = email,
                               revision = revision + 1
                          FROM unnest(:actors::text[], :counties::text[], :municipalities::text[], :emails::text[])
                               AS changed (changed_id, county, municipality, email)
                         WHERE actor_id = changed_id
                        """)
                .param("actors", texts(actors, actor -> actor.name().actor()))
                .param("counties", texts(actors, Actor::countyCode))
                .param("municipalities", texts(actors, Actor::municipalityCode))
                .param("emails", texts(actors, Actor::contactEmail))
                .update();
        addKinds(actors);
    }

    private record Kind(Actor actor, Actor.Kind kind) {

        @Nullable
        String principal() {
            return actor.principalId(kind);
        }
    }

    private void addKinds(List<Actor> actors) {
        var kinds = actors.stream()
                .flatMap(actor -> actor.kinds().stream().map(KindPeriod::kind).map(kind -> new Kind(actor, kind)))
                .toList();
        try {
            jdbc.sql("""
                            INSERT INTO actor_kind (actor_id, kind, principal_id)
                            SELECT * FROM unnest(:actors::text[], :kinds::text[], :principals::text[])
                            ON CONFLICT (actor_id, kind) DO NOTHING
                            """)
                    .param(
                            "actors",
                            kinds.stream()
                                    .map(kind -> kind.actor().name().actor())
                                    .toArray(String[]::new))
                    .param(
                            "kinds",
                            kinds.stream().map(kind -> kind.kind().name()).toArray(String[]::new))
                    .param("principals", kinds.stream().map(Kind::principal).toArray(String[]::new))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw ActorRefusals.exists(actors.getFirst().name());
        }
    }

    private static String[] texts(List<Actor> actors, Function<Actor, String> text) {
        return actors.stream().map(text).toArray(String[]::new);
    }
}
