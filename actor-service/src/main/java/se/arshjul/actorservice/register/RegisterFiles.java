package se.arshjul.actorservice.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.Actor.Kind;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.KindPeriod;
import se.arshjul.actorservice.actor.NamePeriod;

/**
 * The register as this project carries it: regions and municipalities by their official codes, and national actors with
 * the names they have had. An id that stands in two files is one body that is two things.
 */
final class RegisterFiles {

    /** Columns of every file are separated by it; names have commas in them. */
    private static final String SEPARATOR = ";";

    private RegisterFiles() {}

    static Collection<Actor> read() {
        Map<ActorName, Actor> actors = new TreeMap<>();
        for (var row : rows("regions.csv")) {
            add(actors, body(row, Kind.REGION).withCodes(row[2], ""));
        }
        for (var row : rows("municipalities.csv")) {
            // The first two digits of a municipality's code are its county's.
            add(actors, body(row, Kind.MUNICIPALITY).withCodes(row[2].substring(0, 2), row[2]));
        }
        for (var row : rows("national-actors.csv")) {
            add(actors, national(row));
        }
        return actors.values();
    }

    private static Actor body(String[] row, Kind kind) {
        return Actor.of(new ActorName(row[0]), Set.of(kind), List.of(NamePeriod.undated(row[1], "")));
    }

    private static Actor national(String[] row) {
        var name = new NamePeriod(row[2], row[3], null, null, date(row[4]));
        return Actor.of(new ActorName(row[0]), Set.of(Kind.valueOf(row[1])), List.of(name));
    }

    private static void add(Map<ActorName, Actor> actors, Actor actor) {
        actors.merge(actor.name(), actor, RegisterFiles::together);
    }

    private static Actor together(Actor known, Actor more) {
        var kinds = Stream.of(known, more)
                .flatMap(actor -> actor.kinds().stream())
                .map(KindPeriod::kind)
                .collect(Collectors.toSet());
        List<NamePeriod> names = new ArrayList<>(known.names());
        more.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return Actor.of(known.name(), kinds, names)
                .withCodes(
                        known.countyCode(),
                        more.municipalityCode().isEmpty() ? known.municipalityCode() : more.municipalityCode());
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    static List<String[]> rows(String file) {
        try {
            return new ClassPathResource("register/" + file)
                    .getContentAsString(UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(SEPARATOR, -1))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
