package se.arshjul.load.answering;

import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import se.arshjul.followup.v1.Request;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Latencies;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.people.ExamplePeople;
import se.arshjul.local.rehearse.Together;

/** S5: one answer is handed in a hundred times at once, as by impatient colleagues in many tabs. */
public record SubmitAtOnce(Ground ground, Tally tally) {

    private static final String ID = "S5";

    private static final int TIMES = 100;

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
        var platform = ground.stage().platform();
        var frozen = new FrozenRows(platform, often);
        tally.add(Figure.alone(ID, "rows after 100 hand-ins at once", frozen.rows(), "1"));
        tally.add(Figure.alone(ID, "values lost", frozen.lost(), "0"));
        List.of(once, often).forEach(request -> new FrozenRows(platform, request).check(tally));
        new TwoTabs(ground, tally).play(withPeople(asked.subList(2, asked.size())));
    }

    /** One whose respondent can log in by the password of the example. */
    private static Request withPeople(List<Request> asked) {
        var known = ExamplePeople.read();
        return asked.stream()
                .filter(request -> known.find(PortalPerson.email(request)).isPresent())
                .findFirst()
                .orElseThrow();
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
}
