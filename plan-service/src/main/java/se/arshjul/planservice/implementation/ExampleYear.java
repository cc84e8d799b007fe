package se.arshjul.planservice.implementation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arshjul.planservice.implementation.Row.Status;

/**
 * The made-up implementation plan of one year: real measures and real actors, made-up activities. Everything follows from
 * the place of a measure among the measures, so that it is always the same.
 */
record ExampleYear(List<Concerned> measures) {

    static final int YEAR = 2026;

    /** So many measures are left out at the end of every ten, so that gaps show. */
    private static final int OUT_OF_TEN = 1;

    /** Every so many rows do not say how they are followed up, so that the lack shows. */
    private static final int UNFOLLOWED = 7;

    private static final List<String> ACTIVITIES = List.of(
            "Kartläggning av nuläget tillsammans med berörda aktörer.",
            "Gemensam vägledning tas fram och prövas.",
            "Utbildning och seminarier för huvudmännen.",
            "Stöd till uppföljning utvecklas och sprids.",
            "Erfarenheter samlas in och sprids nationellt.");

    private static final List<Status> STATUSES =
            List.of(Status.UNDER_WAY, Status.DONE, Status.NOT_STARTED, Status.UNDER_WAY, Status.PAUSED);

    /** A measure and the actors that the plan names for it. */
    record Concerned(String element, List<String> actors) {}

    /** A row and what has been told of it. */
    record Planned(Row.Content content, Status status, String note) {}

    /** The rows in their order. */
    List<Planned> rows() {
        return IntStream.range(0, measures.size())
                .filter(at -> at % 10 < 10 - OUT_OF_TEN)
                .mapToObj(at -> row(at, measures.get(at)))
                .toList();
    }

    private static Planned row(int at, Concerned measure) {
        var start = 1 + at * 5 % 9;
        var status = STATUSES.get(at % STATUSES.size());
        var content = new Row.Content(
                measure.element(),
                actors(at, measure.actors()),
                "Exempel: " + ACTIVITIES.get(at % ACTIVITIES.size()),
                at % UNFOLLOWED == UNFOLLOWED - 1 ? "" : "Exempel: skriftlig lägesbild till rådet i november.",
                start,
                Math.min(12, start + 2 + at % 4));
        return new Planned(content, status, status == Status.NOT_STARTED ? "" : "Exempel: påhittat läge.");
    }

    /** One or two of those that the plan names, each in its turn. */
    private static List<String> actors(int at, List<String> named) {
        if (named.isEmpty()) {
            return List.of("actors/socialstyrelsen");
        }
        var first = named.get(at % named.size());
        return at % 3 == 0
                ? List.of(first)
                : Stream.of(first, named.get((at + 1) % named.size()))
                        .distinct()
                        .sorted()
                        .toList();
    }
}
