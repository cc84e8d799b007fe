package se.arshjul.workflows.correspondence;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.actor.v1.ListStandInsRequest;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.actor.v1.StandInServiceGrpc.StandInServiceBlockingStub;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;

/** Who acts for a body today: its people, and whoever stands in for one of them. */
@Component
public class People {

    /** A body has a handful of people. */
    private static final int PAGE_SIZE = 1000;

    private final AssignmentServiceBlockingStub assignments;
    private final StandInServiceBlockingStub standIns;
    private final InstantSource clock;

    People(AssignmentServiceBlockingStub assignments, StandInServiceBlockingStub standIns, InstantSource clock) {
        this.assignments = assignments;
        this.standIns = standIns;
        this.clock = clock;
    }

    /** A role that somebody stands in for is there twice: theirs who is away comes first, and only that one has a name. */
    public List<Assignment> of(String actor) {
        return Stream.concat(
                        own(actor).stream(),
                        today(actor).stream()
                                .flatMap(standIn -> standIn.getRolesList().stream()
                                        .map(role -> Assignment.newBuilder()
                                                .setEmail(standIn.getEmail())
                                                .setDisplayName(standIn.getDisplayName())
                                                .setRole(role)
                                                .setPerson(standIn.getPerson())
                                                .build())))
                .toList();
    }

    /** The stand-in of this name; none when it has been ended or is over, or nothing is left that is lent. */
    public Optional<StandIn> standIn(String name) {
        return standIns(name.replaceFirst("/standIns/.*", ""), ListStandInsRequest.newBuilder()).stream()
                .filter(standIn -> standIn.getName().equals(name) && standIn.getRolesCount() > 0)
                .findFirst();
    }

    /** Those who stand in for one of a body's people. */
    public List<StandIn> inPlaceOf(Assignment absent) {
        return today(absent.getName().replaceFirst("/assignments/.*", "")).stream()
                .filter(standIn -> standIn.getAbsentEmail().equalsIgnoreCase(absent.getEmail()))
                .toList();
    }

    private List<Assignment> own(String actor) {
        return everyPage(token -> {
            var page = assignments.listAssignments(ListAssignmentsRequest.newBuilder()
                    .setParent(actor)
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(token)
                    .build());
            return new Listed<>(page.getAssignmentsList(), page.getNextPageToken());
        });
    }

    private List<StandIn> today(String actor) {
        var today = ProtoTime.toProto(WorkingDays.dateOf(clock.instant()));
        return standIns(actor, ListStandInsRequest.newBuilder().setAsOfDate(today)).stream()
                .filter(standIn -> standIn.getRolesCount() > 0)
                .toList();
    }

    private List<StandIn> standIns(String actor, ListStandInsRequest.Builder asked) {
        return everyPage(token -> {
            var page = standIns.listStandIns(asked.setParent(actor)
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(token)
                    .build());
            return new Listed<>(page.getStandInsList(), page.getNextPageToken());
        });
    }

    private record Listed<T>(List<T> items, String next) {}

    private static <T> List<T> everyPage(Function<String, Listed<T>> read) {
        var all = new ArrayList<T>();
        var token = "";
        do {
            var page = read.apply(token);
            all.addAll(page.items());
            token = page.next();
        } while (!token.isEmpty());
        return all;
    }
}
