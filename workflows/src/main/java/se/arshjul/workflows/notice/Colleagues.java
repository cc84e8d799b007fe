package se.arshjul.workflows.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.runtime.token.AccessProperties;

/** Whom a group's tasks are for, as the register says today. */
@Component
public class Colleagues {

    /** A body has a handful of people. */
    private static final int PAGE_SIZE = 1000;

    /** Of a group, {@code role:<role>} or {@code actor:<slug>:<role>}: whose people in which role. */
    private record Group(String body, String role) {}

    private final AssignmentServiceBlockingStub assignments;
    private final AccessProperties properties;

    Colleagues(AssignmentServiceBlockingStub assignments, AccessProperties properties) {
        this.assignments = assignments;
        this.properties = properties;
    }

    /** The addresses of everybody in a group. */
    List<String> addressesOf(String group) {
        var asked = group(group);
        return people(asked.body()).stream()
                .filter(one -> role(one).equals(asked.role()))
                .map(Assignment::getEmail)
                .distinct()
                .toList();
    }

    /** The address of a person at one of the bodies that groups belong to; none when the person has left them. */
    public Optional<String> addressOf(String person, List<String> groups) {
        return groups.stream()
                .map(group -> group(group).body())
                .distinct()
                .flatMap(body -> people(body).stream())
                .filter(one -> one.getPerson().equals(person))
                .map(Assignment::getEmail)
                .findFirst();
    }

    /** The assignment of this name; none when its person has left the body. */
    Optional<Assignment> assignment(String name) {
        return people(name.replaceFirst("/assignments/.*", "")).stream()
                .filter(one -> one.getName().equals(name))
                .findFirst();
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

    private List<Assignment> people(String body) {
        var all = new ArrayList<Assignment>();
        var token = "";
        do {
            var page = assignments.listAssignments(ListAssignmentsRequest.newBuilder()
                    .setParent(body)
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(token)
                    .build());
            all.addAll(page.getAssignmentsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }
}
