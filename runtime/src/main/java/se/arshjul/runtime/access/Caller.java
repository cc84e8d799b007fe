package se.arshjul.runtime.access;

import io.grpc.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who makes the current call.
 *
 * @param subject {@code people/{person}} of a permission token, otherwise the issuer's subject; empty when anonymous
 * @param actor the body the person acts for; empty when none
 * @param staff whether that body is the convening agency
 * @param sole whether that body has nobody else for what otherwise takes two people
 * @param name what the person is called in this call: with whom it is made for, where only a lent role opens the way
 * @param own what the person is and holds themself
 * @param loans those of the roles that the person only holds in the place of somebody who is away
 */
public record Caller(
        Kind kind,
        String subject,
        String name,
        String email,
        String actor,
        boolean staff,
        Set<String> roles,
        boolean sole,
        Own own,
        List<Loan> loans) {

    /** What a person is called and holds when they stand in for nobody. */
    public record Own(String name, Set<String> roles) {}

    /**
     * A role held in somebody's place.
     *
     * @param person who lends it, {@code people/{person}}; empty who has never logged in
     * @param name what that person is called
     */
    public record Loan(String role, String person, String name) {}

    /** By which token the caller is known. */
    public enum Kind {
        ANONYMOUS,
        LOGIN,
        PERSON,
        ENGINE,
        PUBLISHER
    }

    public static final Caller ANYONE = of(Kind.ANONYMOUS, "", "", "");

    private static final Context.Key<Caller> KEY = Context.keyWithDefault("arshjul.caller", ANYONE);

    /** The process itself, where it acts on nobody's behalf: loading examples, tidying. */
    public static Caller process(String name) {
        return of(Kind.ENGINE, name, name, "");
    }

    public static Caller login(String subject, String name, String email) {
        return of(Kind.LOGIN, subject, name, email);
    }

    public static Caller engine(String subject) {
        return of(Kind.ENGINE, subject, subject, "");
    }

    public static Caller publisher(String subject) {
        return of(Kind.PUBLISHER, subject, subject, "");
    }

    private static Caller of(Kind kind, String subject, String name, String email) {
        return new Caller(kind, subject, name, email, "", false, Set.of(), false, new Own(name, Set.of()), List.of());
    }

    public static Caller current() {
        return KEY.get();
    }

    /** The current context with this caller in it. */
    public Context context() {
        return Context.current().withValue(KEY, this);
    }

    /** The person who makes the call; empty when no person does. */
    public String person() {
        return kind == Kind.PERSON ? subject : "";
    }

    /** Whether the person holds the role for the body it acts for, and not only in somebody's place. */
    public boolean holdsItself(String role) {
        return holds(role) && own.roles().contains(role);
    }

    /** Who acts when the person uses the role: the person, and where it is only lent whoever lends it. */
    public Set<String> peopleAs(String role) {
        var people = new HashSet<>(Set.of(subject));
        if (!holdsItself(role)) {
            loans.stream()
                    .filter(loan -> loan.role().equals(role) && !loan.person().isEmpty())
                    .forEach(loan -> people.add(loan.person()));
        }
        return people;
    }

    /** Called as whoever stands in for those whose roles open the way, where none of the person's own does. */
    public Caller openedBy(Predicate<Caller> way) {
        if (loans.isEmpty()) {
            return this;
        }
        if (way.test(holding(own.roles()))) {
            return called(own.name());
        }
        var lenders = loans.stream()
                .filter(loan -> way.test(holding(with(loan.role()))))
                .map(Loan::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        // Read by Swedes wherever it is kept.
        return called(lenders.isEmpty() ? own.name() : own.name() + " (ersätter " + lenders + ")");
    }

    private Set<String> with(String lent) {
        var held = new HashSet<>(own.roles());
        held.add(lent);
        return held;
    }

    private Caller holding(Set<String> held) {
        return new Caller(kind, subject, name, email, actor, staff, held, sole, own, loans);
    }

    private Caller called(String wanted) {
        return new Caller(kind, subject, wanted, email, actor, staff, roles, sole, own, loans);
    }

    /** Whether the person holds one of the roles, or any when none is named, for the convening agency. */
    public boolean isStaff(String... anyOf) {
        return staff && holds(anyOf);
    }

    /** Whether the person acts for this body. */
    public boolean actsFor(String body) {
        return kind == Kind.PERSON && !actor.isEmpty() && actor.equals(body);
    }

    /** Whether the person holds one of the roles, or any when none is named, for the body it acts for. */
    public boolean holds(String... anyOf) {
        return kind == Kind.PERSON
                && (anyOf.length == 0
                        ? !roles.isEmpty()
                        : Set.of(anyOf).stream().anyMatch(roles::contains));
    }
}
