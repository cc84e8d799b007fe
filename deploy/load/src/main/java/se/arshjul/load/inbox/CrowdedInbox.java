package se.arshjul.load.inbox;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Latencies;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.rehearse.RehearsalFailed;

/** S7: ten thousand open items; one is found by the body it is about, taken, and gone from the list of the group. */
public record CrowdedInbox(Ground ground, Tally tally) {

    private static final String ID = "S7";

    private static final String ANALYST = "analytiker";

    private static final int SEARCHES = 200;
    private static final int TAKEN = 50;
    private static final int WARMING = 20;

    public void play() {
        ground.openSurvey();
        ground.stage().days().quiet();
        try (var items = new GeneratedItems(ground.stage().platform())) {
            items.fill();
            tally.say(ID + " %d items are open.".formatted(GeneratedItems.COUNT));
            search(items, 0, WARMING);
            var raw = raw(items);
            var found = search(items, WARMING, SEARCHES);
            for (int percent : new int[] {50, 95, 99}) {
                tally.add(Figure.beside(
                        ID,
                        "ms to find an item by its body, p%d of %d".formatted(percent, found.count()),
                        found.millis(percent),
                        "the bare query",
                        raw.millis(percent),
                        percent == 95 ? "p95 below 200 ms" : ""));
            }
            tally.add(Figure.alone(
                    ID,
                    "ms to take an item and see that it is gone, p95",
                    take(items).millis(95),
                    "below 1,000 ms"));
        } catch (SQLException failed) {
            throw new RehearsalFailed("The items could not be written: " + failed.getMessage());
        }
    }

    private Latencies search(GeneratedItems items, int from, int times) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var inbox = ground.stage().inbox();
        for (int number : numbers(from, times)) {
            long begin = System.nanoTime();
            var found = inbox.find(ANALYST, items.words(number));
            nanos.add(System.nanoTime() - begin);
            tally.check(
                    found.size() == 1 && found.getFirst().getSubject().equals(items.subject(number)),
                    "%d items were found for %s".formatted(found.size(), items.words(number)));
        }
        return Latencies.of(nanos);
    }

    private static Latencies raw(GeneratedItems items) throws SQLException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        try (var search = items.search()) {
            for (int number : numbers(0, SEARCHES)) {
                long begin = System.nanoTime();
                search.find(number);
                nanos.add(System.nanoTime() - begin);
            }
        }
        return Latencies.of(nanos);
    }

    private Latencies take(GeneratedItems items) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var inbox = ground.stage().inbox();
        for (int number : numbers(0, TAKEN)) {
            var item = inbox.find(ANALYST, items.words(number)).getFirst();
            long begin = System.nanoTime();
            inbox.take(ANALYST, item);
            var left = inbox.find(ANALYST, items.words(number));
            nanos.add(System.nanoTime() - begin);
            tally.check(left.isEmpty(), items.words(number) + " is still there for everybody after it was taken");
        }
        return Latencies.of(nanos);
    }

    /** Spread over all of them. */
    private static List<Integer> numbers(int from, int times) {
        return IntStream.range(from, from + times)
                .mapToObj(time -> time * 7_919 % GeneratedItems.COUNT + 1)
                .toList();
    }
}
