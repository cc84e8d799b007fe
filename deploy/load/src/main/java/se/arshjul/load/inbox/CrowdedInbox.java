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

/** S7: ten thousand open items; one is found by the body it is about, taken, done, and gone from the lists of what is open. */
public record CrowdedInbox(Ground ground, Tally tally) {

    private static final String ID = "S7";

    private static final String ANALYST = "analytiker";
    private static final String ACCEPTED = "accepted";

    private static final int SEARCHES = 200;
    private static final int TAKEN = 50;
    private static final int WARMING = 20;

    /** Of lists that still hold an item that is done. */
    private static final int MOST_LOOKS = 100;

    private static final String BARE_END = "the bare updates and query";

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
            end(items);
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

    /** From the decision to take it until no list of open items holds it any more. */
    private void end(GeneratedItems items) throws SQLException {
        var raw = rawEnd(items);
        end(items, numbers(TAKEN, WARMING));
        var ended = end(items, numbers(TAKEN + WARMING, TAKEN));
        for (int percent : new int[] {50, 95, 99}) {
            tally.add(Figure.beside(
                    ID,
                    "ms to take an item, do it and list until it is gone, p%d of %d".formatted(percent, ended.count()),
                    ended.millis(percent),
                    BARE_END,
                    raw.millis(percent),
                    percent == 95 ? "below 1,000 ms" : ""));
        }
        ground.stage().days().quiet();
    }

    private Latencies end(GeneratedItems items, List<Integer> numbers) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var inbox = ground.stage().inbox();
        for (int number : numbers) {
            var words = items.words(number);
            var item = inbox.find(ANALYST, words).getFirst();
            long begin = System.nanoTime();
            inbox.take(ANALYST, item);
            inbox.complete(ANALYST, item, ACCEPTED);
            int looks = 1;
            while (isListed(words) && looks < MOST_LOOKS) {
                looks++;
            }
            nanos.add(System.nanoTime() - begin);
            tally.check(looks < MOST_LOOKS, words + " is still open after it was done");
        }
        return Latencies.of(nanos);
    }

    private boolean isListed(String words) {
        var inbox = ground.stage().inbox();
        return !inbox.findTaken(ANALYST, words).isEmpty()
                || !inbox.find(ANALYST, words).isEmpty();
    }

    private static Latencies rawEnd(GeneratedItems items) throws SQLException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        try (var end = items.end();
                var search = items.search()) {
            for (int number : numbers(0, TAKEN)) {
                long begin = System.nanoTime();
                end.of(number);
                if (search.finds(number)) {
                    throw new SQLException("item " + number + " is still open");
                }
                nanos.add(System.nanoTime() - begin);
            }
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
