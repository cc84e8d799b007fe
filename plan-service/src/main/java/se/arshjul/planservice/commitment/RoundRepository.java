package se.arshjul.planservice.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.commitment.Round.Asking;
import se.arshjul.planservice.commitment.Round.Outcome;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code commitment_round} table; whoever writes has locked the implementation plan. */
@Repository
class RoundRepository {

    private static final String LATEST = """
            SELECT * FROM commitment_round r
             WHERE plan_id = :plan
               AND number = (SELECT max(number) FROM commitment_round l
                              WHERE (l.plan_id, l.year, l.actor_id) = (r.plan_id, r.year, r.actor_id))
            """;

    private final JdbcClient jdbc;

    RoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Round> find(RoundName name) {
        return jdbc.sql("""
                        SELECT * FROM commitment_round
                         WHERE plan_id = :plan AND year = :year AND actor_id = :actor AND number = :number
                        """)
                .param("plan", name.plan().plan().plan())
                .param("year", name.plan().year())
                .param("actor", name.actorId())
                .param("number", name.number())
                .query(RoundRepository::toRound)
                .optional();
    }

    Round get(RoundName name) {
        return find(name).orElseThrow(() -> CommitmentRefusals.roundNotFound(name.toString()));
    }

    /** The one of an actor in a year that is not over. */
    Optional<Round> findOpen(ImplementationName plan, String actorId) {
        return jdbc.sql("""
                        SELECT * FROM commitment_round
                         WHERE plan_id = :plan AND year = :year AND actor_id = :actor AND end_time IS NULL
                        """)
                .param("plan", plan.plan().plan())
                .param("year", plan.year())
                .param("actor", actorId)
                .query(RoundRepository::toRound)
                .optional();
    }

    /** Those that a request has begun. */
    List<Round> begunBy(ImplementationName plan, UUID request) {
        return jdbc.sql("""
                        SELECT * FROM commitment_round
                         WHERE plan_id = :plan AND year = :year AND create_request = :request
                         ORDER BY actor_id
                        """)
                .param("plan", plan.plan().plan())
                .param("year", plan.year())
                .param("request", request)
                .query(RoundRepository::toRound)
                .list();
    }

    /** The latest round of each actor in a year. */
    List<Round> latest(ImplementationName plan) {
        return jdbc.sql(LATEST + " AND year = :year ORDER BY actor_id")
                .param("plan", plan.plan().plan())
                .param("year", plan.year())
                .query(RoundRepository::toRound)
                .list();
    }

    /** The latest round of one actor, or of each when it is empty, in each year; the latest year first. */
    Page.Of<Round> list(PlanName plan, String actorId, Page page) {
        var after = page.after(Key.NUMBER, Key.ID).split("\\|");
        var rows = jdbc.sql(LATEST + """
                           AND (:actor = '' OR actor_id = :actor)
                           AND (:first OR year < :afterYear OR year = :afterYear AND actor_id > :afterActor)
                         ORDER BY year DESC, actor_id
                         LIMIT :rows
                        """)
                .param("plan", plan.plan())
                .param("actor", actorId)
                .param("first", after.length == 1)
                .param("afterYear", after.length == 1 ? 0 : Long.parseLong(after[0]))
                .param("afterActor", after.length == 1 ? "" : after[1])
                .param("rows", page.rowsToRead())
                .query(RoundRepository::toRound)
                .list();
        return page.of(
                rows, round -> Page.key(round.name().plan().year(), round.name().actorId()));
    }

    void add(Round round) {
        jdbc.sql("""
                        INSERT INTO commitment_round (plan_id, year, actor_id, number, state, answer_by, note, request_time,
                                                      create_request, askings, changes)
                        VALUES (:plan, :year, :actor, :number, :state, :answerBy, :note, :requestTime, :request,
                                :askings, :changes)
                        """)
                .param("plan", round.name().plan().plan().plan())
                .param("year", round.name().plan().year())
                .param("actor", round.name().actorId())
                .param("number", round.name().number())
                .param("state", round.state().name())
                .param("answerBy", round.answerBy())
                .param("note", round.note())
                .param("requestTime", Utc.toColumn(round.asking().time()))
                .param("request", round.asking().request())
                .param("askings", round.asking().times())
                .param("changes", round.changes())
                .update();
    }

    void save(Round round) {
        jdbc.sql("""
                        UPDATE commitment_round
                           SET state = :state, answer_by = :answerBy, note = :note, askings = :askings,
                               outcome = :outcome, end_time = :endTime, changes = :changes
                         WHERE plan_id = :plan AND year = :year AND actor_id = :actor AND number = :number
                        """)
                .param("state", round.state().name())
                .param("answerBy", round.answerBy())
                .param("note", round.note())
                .param("askings", round.asking().times())
                .param("outcome", outcome(round.outcome()))
                .param("endTime", Utc.toColumn(round.endTime()))
                .param("changes", round.changes())
                .param("plan", round.name().plan().plan().plan())
                .param("year", round.name().plan().year())
                .param("actor", round.name().actorId())
                .param("number", round.name().number())
                .update();
    }

    private static Round toRound(ResultSet row, int number) throws SQLException {
        var plan = new ImplementationName(new PlanName(row.getString("plan_id")), row.getInt("year"));
        return new Round(
                new RoundName(plan, row.getString("actor_id"), row.getInt("number")),
                Round.State.valueOf(row.getString("state")),
                row.getObject("answer_by", LocalDate.class),
                row.getString("note"),
                new Asking(
                        Utc.instant(row, "request_time"),
                        row.getObject("create_request", UUID.class),
                        row.getInt("askings")),
                outcome(row.getString("outcome")),
                Utc.instantOrNull(row, "end_time"),
                row.getLong("changes"));
    }

    private static String outcome(@Nullable Outcome outcome) {
        return outcome == null ? "" : outcome.name();
    }

    private static @Nullable Outcome outcome(String text) {
        return text.isEmpty() ? null : Outcome.valueOf(text);
    }
}
