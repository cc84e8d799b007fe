package se.arshjul.workflows.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.runtime.token.AccessProperties;
import se.arshjul.workflows.correspondence.People;

/** Whom a group's tasks are for, as the register says today. */
@Component
public class Colleagues {

    /** Of a group, {@code role:<role>} or {@code actor:<slug>:<role>}: whose people in which role. */
    private record Group(String body, String role) {}

    private final People people;
    private final AccessProperties properties;

    Colleagues(People people, AccessProperties properties) {
        this.people = people;
        this.properties = properties;
    }

    /** The addresses of everybody in a group. */
    List<String> addressesOf(String group) {
        var asked = group(group);
        return people.of(asked.body()).stream()
                .filter(one -> role(one).equals(asked.role()))
                .map(Assignment::getEmail)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)))
                .stream()
                .toList();
    }

    /** The addresses of those who name a body's people. */
    List<String> keepersOf(String body) {
        var agency = body.equals(properties.homeActor());
        return addressesOf(agency ? "role:coordinator" : body.replaceFirst("actors/", "actor:") + ":contact");
    }

    /** The address of a person at one of the bodies that groups belong to; none when the person has left them. */
    public Optional<String> addressOf(String person, List<String> groups) {
        return groups.stream()
                .map(group -> group(group).body())
                .distinct()
                .flatMap(body -> people.of(body).stream())
                .filter(one -> one.getPerson().equals(person))
                .map(Assignment::getEmail)
                .findFirst();
    }

    /** The assignment of this name; none when its person has left the body. */
    Optional<Assignment> assignment(String name) {
        return people.of(name.replaceFirst("/assignments/.*", "")).stream()
                .filter(one -> one.getName().equals(name))
                .findFirst();
    }

    /**
     * Somebody who is written to.
     *
     * @param person {@code people/{person}}; empty who has never logged in
     * @param inPlaceOf what whoever is away is called whom they stand in for; empty when the letter is their own
     */
    record Addressee(String address, String person, String inPlaceOf) {}

    /** Whom an assignment is for, and those who stand in for them today; each address once. */
    List<Addressee> addressees(Assignment holder) {
        var found = new TreeMap<String, Addressee>(String.CASE_INSENSITIVE_ORDER);
        found.put(holder.getEmail(), new Addressee(holder.getEmail(), holder.getPerson(), ""));
        people.inPlaceOf(holder)
                .forEach(one -> found.putIfAbsent(
                        one.getEmail(), new Addressee(one.getEmail(), one.getPerson(), one.getAbsentDisplayName())));
        return List.copyOf(found.values());
    }

    private Group group(String text) {
        var parts = text.split(":", -1);
        return parts.length == 3
                ? new Group("actors/" + parts[1], parts[2])
                : new Group(properties.homeActor(), parts[parts.length - 1]);
    }

    private static String role(Assignment assignment) {
        return assignment.getRole().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
