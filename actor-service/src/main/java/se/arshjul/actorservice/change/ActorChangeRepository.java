package se.arshjul.actorservice.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.change.ActorChange.Kind;
import se.arshjul.actorservice.change.ActorChange.Said;
import se.arshjul.actorservice.change.ActorChange.Step;
import se.arshjul.actorservice.change.ActorChange.Successor;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code actor_change} table with its parties and steps. Opens no transaction of its own. */
@Repository
public class ActorChangeRepository {

    private static final String PREDECESSOR = "PREDECESSOR";
    private static final String SUCCESSOR = "SUCCESSOR";

    private record Head(UUID id, Kind kind, String key) {}

    /** One line of who takes part. */
    private record Party(UUID change, boolean before, Successor actor) {}

    private record Told(UUID change, Step step) {}

    private final JdbcClient jdbc;

    ActorChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ActorChange get(ActorChangeName name) {
        return find(name).orElseThrow(() -> ActorChangeRefusals.notFound(name.toString()));
    }

    /** The change, of which nobody else says anything until the transaction ends. */
    ActorChange lock(ActorChangeName name) {
        jdbc.sql("SELECT change_id FROM actor_change WHERE change_id = :change FOR UPDATE")
                .param("change", name.change())
                .query(UUID.class)
                .optional();
        return get(name);
    }

    public Optional<ActorChange> find(ActorChangeName name) {
        var heads = jdbc.sql("SELECT change_id, kind FROM actor_change WHERE change_id = :change")
                .param("change", name.change())
                .query((row, number) -> toHead(row, ""))
                .list();
        return read(heads).stream().findFirst();
    }

    /** Those said last first; only those of an actor unless it is empty. */
    Page.Of<ActorChange> list(String actor, Page page) {
        var heads = jdbc.sql("""
                        WITH told AS (
                            SELECT change_id, kind,
                                   (SELECT max(create_time) FROM actor_change_step
                                     WHERE actor_change_step.change_id = actor_change.change_id) AS said
                              FROM actor_change
                             WHERE :actor = '' OR EXISTS (SELECT FROM actor_change_party
                                                           WHERE actor_change_party.change_id = actor_change.change_id
                                                             AND actor_id = :actor)
                        )
                        SELECT change_id, kind, said FROM told
                         WHERE :after = ''
                            OR (said, change_id) < (nullif(split_part(:after, '|', 1), '')::timestamptz,
                                                    nullif(split_part(:after, '|', 2), '')::uuid)
                         ORDER BY said DESC, change_id DESC
                         LIMIT :rows
                        """)
                .param("actor", actor)
                .param("after", page.after(Key.INSTANT, Key.UUID))
                .param("rows", page.rowsToRead())
                .query((row, number) ->
                        toHead(row, Page.key(Utc.instant(row, "said"), row.getObject("change_id", UUID.class))))
                .list();
        var shown = page.of(heads, Head::key);
        return new Page.Of<>(read(shown.items()), shown.nextPageToken());
    }

    /** The changes that count and come to an actor, with their days. */
    List<ActorChange> comingTo(ActorName actor) {
        var heads = jdbc.sql("""
                        SELECT change_id, kind FROM actor_change JOIN actor_change_party USING (change_id)
                         WHERE part = 'PREDECESSOR' AND actor_id = :actor
                         ORDER BY change_id
                        """)
                .param("actor", actor.actor())
                .query((row, number) -> toHead(row, ""))
                .list();
        return read(heads).stream()
                .filter(change -> !change.isUndone() && change.effective() != null)
                .toList();
    }

    /** Adds a change with the first thing that is said of it. */
    public void insert(ActorChange change) {
        jdbc.sql("INSERT INTO actor_change (change_id, kind) VALUES (:change, :kind)")
                .param("change", change.name().change())
                .param("kind", change.kind().name())
                .update();
        for (int i = 0; i < change.predecessors().size(); i++) {
            insert(
                    change,
                    PREDECESSOR,
                    i + 1,
                    Successor.of(change.predecessors().get(i), "", ""));
        }
        for (int i = 0; i < change.successors().size(); i++) {
            insert(change, SUCCESSOR, i + 1, change.successors().get(i));
        }
        add(change);
    }

    private void insert(ActorChange change, String part, int position, Successor party) {
        jdbc.sql("""
                        INSERT INTO actor_change_party
                        VALUES (:change, :part, :position, :actor, :displayName, :shortName, :kinds, :county, :municipality)
                        """)
                .param("change", change.name().change())
                .param("part", part)
                .param("position", position)
                .param("actor", party.actor().actor())
                .param("displayName", party.displayName())
                .param("shortName", party.shortName())
                .param(
                        "kinds",
                        party.kinds().stream().sorted().map(Actor.Kind::name).toArray(String[]::new))
                .param("county", party.countyCode())
                .param("municipality", party.municipalityCode())
                .update();
    }

    /** Adds the last of the steps. */
    void add(ActorChange change) {
        var step = change.steps().getLast();
        jdbc.sql("""
                        INSERT INTO actor_change_step
                        VALUES (:change, :position, :kind, :effective, :evidence, :uri, :time)
                        """)
                .param("change", change.name().change())
                .param("position", change.steps().size())
                .param("kind", step.said().name())
                .param("effective", step.effective())
                .param("evidence", step.evidence())
                .param("uri", step.uri())
                .param("time", Utc.toColumn(step.time()))
                .update();
    }

    private List<ActorChange> read(List<Head> heads) {
        var ids = heads.stream().map(Head::id).toArray(UUID[]::new);
        var parties = jdbc
                .sql("SELECT * FROM actor_change_party WHERE change_id = ANY (:ids) ORDER BY change_id, position")
                .param("ids", ids)
                .query((row, number) -> toParty(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Party::change));
        Map<UUID, List<Told>> steps = jdbc
                .sql("SELECT * FROM actor_change_step WHERE change_id = ANY (:ids) ORDER BY change_id, position")
                .param("ids", ids)
                .query((row, number) -> new Told(row.getObject("change_id", UUID.class), toStep(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::change));
        return heads.stream()
                .map(head -> toChange(
                        head, parties.getOrDefault(head.id(), List.of()), steps.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static ActorChange toChange(Head head, List<Party> parties, List<Told> steps) {
        return new ActorChange(
                new ActorChangeName(head.id()),
                head.kind(),
                parties.stream()
                        .filter(Party::before)
                        .map(party -> party.actor().actor())
                        .toList(),
                parties.stream()
                        .filter(party -> !party.before())
                        .map(Party::actor)
                        .toList(),
                steps.stream().map(Told::step).toList());
    }

    private static Head toHead(ResultSet row, String key) throws SQLException {
        return new Head(row.getObject("change_id", UUID.class), Kind.valueOf(row.getString("kind")), key);
    }

    private static Party toParty(ResultSet row) throws SQLException {
        return new Party(
                row.getObject("change_id", UUID.class),
                row.getString("part").equals(PREDECESSOR),
                new Successor(
                        new ActorName(row.getString("actor_id")),
                        row.getString("display_name"),
                        row.getString("short_name"),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(Actor.Kind::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getString("county_code"),
                        row.getString("municipality_code")));
    }

    private static Step toStep(ResultSet row) throws SQLException {
        return new Step(
                Said.valueOf(row.getString("kind")),
                row.getObject("effective_date", LocalDate.class),
                row.getString("evidence"),
                row.getString("evidence_uri"),
                Utc.instant(row, "create_time"));
    }
}
