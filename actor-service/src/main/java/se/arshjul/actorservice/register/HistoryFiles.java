package se.arshjul.actorservice.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.change.ActorChange;
import se.arshjul.actorservice.change.ActorChange.Said;
import se.arshjul.actorservice.change.ActorChange.Step;
import se.arshjul.actorservice.change.ActorChange.Successor;
import se.arshjul.actorservice.change.ActorChangeName;
import se.arshjul.actorservice.seat.Body;
import se.arshjul.actorservice.seat.Seat;
import se.arshjul.actorservice.seat.SeatName;

/** How actors are written, become others and sit on councils, as this project carries it. */
final class HistoryFiles {

    /** Another way in which documents write an actor. */
    record Alias(ActorName actor, String alias) {}

    private HistoryFiles() {}

    static List<Alias> aliases() {
        return RegisterFiles.rows("aliases.csv").stream()
                .map(row -> new Alias(new ActorName(row[0]), row[1]))
                .toList();
    }

    /** Announced, without a day: what has one is a name or a first day in the register already. */
    static List<ActorChange> changes(Instant now) {
        return RegisterFiles.rows("actor-changes.csv").stream()
                .map(row -> new ActorChange(
                        new ActorChangeName(UUID.fromString(row[0])),
                        ActorChange.Kind.valueOf(row[1]),
                        actors(row[2]),
                        actors(row[3]).stream()
                                .map(actor -> Successor.of(actor, "", ""))
                                .toList(),
                        List.of(new Step(Said.ANNOUNCED, null, row[4], "", now))))
                .toList();
    }

    private static List<ActorName> actors(String cell) {
        return Arrays.stream(cell.split(",", -1)).map(ActorName::new).toList();
    }

    static List<Body> bodies() {
        return RegisterFiles.rows("bodies.csv").stream()
                .map(row -> new Body(
                        row[0], Body.Kind.valueOf(row[1]), row[2], row[3], row[4], Boolean.parseBoolean(row[5])))
                .toList();
    }

    static List<Seat> seats() {
        var holders = holders();
        return RegisterFiles.rows("seats.csv").stream()
                .map(row -> {
                    var name = new SeatName(row[0], row[1]);
                    return new Seat(name, details(row), holders.getOrDefault(name, List.of()), 1);
                })
                .toList();
    }

    private static Seat.Details details(String[] row) {
        return new Seat.Details(
                row[2].isEmpty() ? null : new ActorName(row[2]),
                Seat.Role.valueOf(row[3]),
                Boolean.parseBoolean(row[4]),
                row[5],
                null,
                date(row[6]),
                null,
                row[7]);
    }

    private static Map<SeatName, List<Seat.Holder>> holders() {
        return RegisterFiles.rows("seat-holders.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> new SeatName(row[0], row[1]),
                        Collectors.mapping(HistoryFiles::holder, Collectors.toList())));
    }

    private static Seat.Holder holder(String[] row) {
        return new Seat.Holder(row[2], date(row[3]), row[4], row[5], Boolean.parseBoolean(row[6]));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
