package se.arshjul.actorservice.register;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.actorservice.assignment.Assignment;
import se.arshjul.actorservice.assignment.AssignmentRepository;
import se.arshjul.actorservice.assignment.Role;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.calendar.WorkingDays;

/** Gives every region and municipality an address and example people, where it never had any. */
@Component
class LoadExample {

    /** What the audit keeps of a load. */
    record Added(List<String> addresses, List<String> assignments) {}

    private static final Logger log = LoggerFactory.getLogger(LoadExample.class);

    private static final ActorName AGENCY = new ActorName("socialstyrelsen");

    /** Their first login is by a one-time code to the body's address. */
    private static final Set<String> WITHOUT_PEOPLE = Set.of("kommun-arjang", "kommun-asele", "kommun-ydre");

    private record Example(ActorName body, String mailbox, String domain, String title, Role role, String called) {

        String email() {
            return mailbox + "@" + domain;
        }

        String displayName() {
            return title + ", " + called;
        }
    }

    private final ActorRepository actors;
    private final AssignmentRepository assignments;
    private final LoadLock lock;
    private final Audit audit;
    private final InstantSource clock;

    LoadExample(
            ActorRepository actors, AssignmentRepository assignments, LoadLock lock, Audit audit, InstantSource clock) {
        this.actors = actors;
        this.assignments = assignments;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void handle() {
        lock.take();
        var today = WorkingDays.dateOf(clock.instant());
        var bodies = actors.list(actors.names()).stream()
                .filter(actor -> !actor.generated() && actor.isValidOn(today) && isPrincipal(actor.kindsOn(today)))
                .toList();
        var addresses = bodies.stream()
                .filter(body -> body.contactEmail().isEmpty())
                .map(body -> actors.save(body.withContactEmail("patientsakerhet@" + domain(body))))
                .map(body -> body.name().toString())
                .toList();
        var people =
                Stream.concat(agency(), bodies.stream().flatMap(this::peopleOf)).toList();
        var given = give(people);
        if (!addresses.isEmpty() || !given.isEmpty()) {
            audit.record("LoadExample", "actors", null, new Added(addresses, given));
            log.atInfo()
                    .addKeyValue("addresses", addresses.size())
                    .addKeyValue("assignments", given.size())
                    .log("Example loaded");
        }
    }

    /** Also an assignment that has ended was there: nobody comes back by a restart. */
    private List<String> give(Collection<Example> people) {
        var now = clock.instant();
        return people.stream()
                .filter(example -> assignments
                        .findLatest(example.body(), example.email(), example.role())
                        .isEmpty())
                .map(example ->
                        assignments.insert(example.body(), example.email(), example.displayName(), example.role(), now))
                .map(Assignment::name)
                .map(Object::toString)
                .toList();
    }

    private Stream<Example> agency() {
        return Stream.of(
                ofAgency("samordnare", "Samordnare", Role.COORDINATOR),
                ofAgency("analytiker", "Analytiker", Role.ANALYST),
                ofAgency("kommunikator", "Kommunikatör", Role.COMMUNICATOR),
                ofAgency("beslutsfattare", "Beslutsfattare", Role.DECISION_MAKER),
                ofAgency("sekreterare", "Sekreterare", Role.SECRETARY));
    }

    private static Example ofAgency(String mailbox, String title, Role role) {
        return new Example(AGENCY, mailbox, "socialstyrelsen.test", title, role, "Socialstyrelsen");
    }

    private Stream<Example> peopleOf(Actor body) {
        if (WITHOUT_PEOPLE.contains(body.name().actor())) {
            return Stream.empty();
        }
        var called = body.nameOn(WorkingDays.dateOf(clock.instant())).displayName();
        return Stream.of(
                new Example(body.name(), "svarande", domain(body), "Svarande", Role.RESPONDENT, called),
                new Example(body.name(), "godkannare", domain(body), "Godkännare", Role.APPROVER, called));
    }

    private static boolean isPrincipal(Set<Actor.Kind> kinds) {
        return kinds.contains(Actor.Kind.REGION) || kinds.contains(Actor.Kind.MUNICIPALITY);
    }

    private static String domain(Actor body) {
        return body.name().actor() + ".test";
    }
}
