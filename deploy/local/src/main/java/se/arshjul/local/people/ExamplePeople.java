package se.arshjul.local.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody in the worked example who has a password: five at the agency and two of nearly every body. */
public final class ExamplePeople {

    /** Bodies nobody has used yet: their first login is by one-time code to the invited mailbox. */
    private static final Set<String> WITHOUT_PEOPLE = Set.of("kommun-arjang", "kommun-asele", "kommun-ydre");

    private final Map<String, ExamplePerson> byEmail;

    private ExamplePeople(Collection<ExamplePerson> people) {
        this.byEmail = people.stream()
                .collect(Collectors.toMap(
                        ExamplePerson::email, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** From the register that actor-service loads as well. */
    public static ExamplePeople read() {
        var people = new ArrayList<>(agency());
        for (var body : bodies()) {
            people.add(new ExamplePerson("svarande@" + body.slug() + ".test", "Svarande, " + body.name()));
            people.add(new ExamplePerson("godkannare@" + body.slug() + ".test", "Godkännare, " + body.name()));
        }
        return new ExamplePeople(people);
    }

    /** Those of the convening agency. */
    public static List<ExamplePerson> agency() {
        return List.of("Samordnare", "Analytiker", "Kommunikatör", "Beslutsfattare", "Sekreterare").stream()
                .map(role -> new ExamplePerson(
                        role.toLowerCase(Locale.ROOT).replace('ö', 'o') + "@socialstyrelsen.test",
                        role + ", Socialstyrelsen"))
                .toList();
    }

    public Optional<ExamplePerson> find(String email) {
        return Optional.ofNullable(byEmail.get(email));
    }

    public Collection<ExamplePerson> all() {
        return byEmail.values();
    }

    private record Body(String slug, String name) {}

    private static List<Body> bodies() {
        var bodies = new ArrayList<Body>();
        for (var register : List.of("/register/regions.csv", "/register/municipalities.csv")) {
            lines(register)
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .forEach(row -> bodies.add(new Body(row[0], row[1])));
        }
        bodies.removeIf(body -> WITHOUT_PEOPLE.contains(body.slug()));
        return bodies;
    }

    private static Stream<String> lines(String register) {
        try (var file = ExamplePeople.class.getResourceAsStream(register)) {
            var text = new String(Objects.requireNonNull(file, register).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
