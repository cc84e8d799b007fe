package se.arshjul.load.answering;

import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import se.arshjul.followup.v1.Request;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Latencies;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.platform.Part;
import se.arshjul.local.rehearse.RehearsalFailed;
import se.arshjul.local.rehearse.Together;

/** S5: one answer is handed in a hundred times at once, as by impatient colleagues in many tabs. */
public record SubmitAtOnce(Ground ground, Tally tally) {

    private static final String ID = "S5";

    private static final int TIMES = 100;

    /** Answers of a request that its frozen version does not have as they are saved, and the other way round. */
    private static final String LOST = """
        SELECT count(*)
          FROM (SELECT * FROM answer WHERE survey_id = ? AND request_id = ? AND answered) AS saved
          FULL JOIN (SELECT * FROM response_answer WHERE survey_id = ? AND request_id = ?) AS frozen
               USING (survey_id, request_id, question_id)
         WHERE (saved.kind, saved.choice, saved.choices, saved.scale, saved.number, saved.text)
               IS DISTINCT FROM
               (frozen.kind, frozen.choice, frozen.choices, frozen.scale, frozen.number, frozen.text)
        """;

    private static final String ROWS = "SELECT count(*) FROM response WHERE survey_id = ? AND request_id = ?";

    public void play() {
        var asked = ground.requests(Request.State.DISPATCHED);
        var bodies = ground.stage().bodies();
        var once = asked.getFirst();
        var often = asked.get(1);
        List.of(once, often).forEach(request -> bodies.answer(request, Integer.MAX_VALUE));

        var single = new ConcurrentLinkedQueue<Long>();
        submit(once, single);
        var all = new ConcurrentLinkedQueue<Long>();
        long begin = System.nanoTime();
        Together.forEach(IntStream.range(0, TIMES).boxed().toList(), TIMES, time -> submit(often, all));
        tally.say("S5 all %d took %.2f s".formatted(TIMES, (System.nanoTime() - begin) / 1e9));
        // And once more, as with the back button.
        submit(often, new ConcurrentLinkedQueue<>());

        tally.add(Figure.beside(
                ID,
                "ms for each of 100 hand-ins of one answer, p95",
                Latencies.of(all).millis(95),
                "one hand-in alone",
                Latencies.of(single).millis(95),
                ""));
        tally.add(Figure.alone(ID, "rows after 100 hand-ins at once", count(ROWS, often), "1"));
        tally.add(Figure.alone(ID, "values lost", count(LOST, often), "0"));
        List.of(once, often).forEach(this::check);
    }

    private void check(Request request) {
        tally.check(count(ROWS, request) == 1, request.getName() + " does not have exactly one response");
        tally.check(count(LOST, request) == 0, request.getName() + " has lost values");
    }

    private void submit(Request request, Collection<Long> nanos) {
        long begin = System.nanoTime();
        try {
            ground.stage().bodies().handIn(request);
        } catch (StatusRuntimeException refused) {
            tally.check(false, request.getName() + " could not be handed in: " + refused.getMessage());
        }
        nanos.add(System.nanoTime() - begin);
    }

    private long count(String query, Request request) {
        var name = request.getName().split("/", -1);
        try (var connection = ground.stage().platform().connect(Part.FOLLOWUP);
                var statement = connection.prepareStatement(query)) {
            int parameters = statement.getParameterMetaData().getParameterCount();
            for (int place = 1; place <= parameters; place += 2) {
                statement.setString(place, name[1]);
                statement.setString(place + 1, name[3]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failed) {
            throw new RehearsalFailed("The responses could not be counted: " + failed.getMessage());
        }
    }
}
