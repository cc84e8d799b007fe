package se.arshjul.runtime.access;

import io.grpc.Context;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who makes the current call.
 *
 * @param subject {@code people/{person}} of a permission token, otherwise the issuer's subject; empty when anonymous
 * @param actor the body the person acts for; empty when none
 * @param staff whether that body is the convening agency
 * @param sole whether that body has nobody else for what otherwise takes two people
 * @param ownRoles those of the roles that the person does not only hold in the place of somebody who is away
 * @param standInName what the person is called in somebody's place; empty who stands in for nobody
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
        Set<String> ownRoles,
        String standInName) {

    /** By which token the caller is known. */
    public enum Kind {
        ANONYMOUS,
        LOGIN,
        PERSON,
        ENGINE,
        PUBLISHER
    }

    public static final Caller ANYONE =
            new Caller(Kind.ANONYMOUS, "", "", "", "", false, Set.of(), false, Set.of(), "");

    private static final Context.Key<Caller> KEY = Context.keyWithDefault("arshjul.caller", ANYONE);

    /** The process itself, where it acts on nobody's behalf: loading examples, tidying. */
    public static Caller process(String name) {
        return new Caller(Kind.ENGINE, name, name, "", "", false, Set.of(), false, Set.of(), "");
    }

    public static Caller login(String subject, String name, String email) {
        return new Caller(Kind.LOGIN, subject, name, email, "", false, Set.of(), false, Set.of(), "");
    }

    public static Caller engine(String subject) {
        return new Caller(Kind.ENGINE, subject, subject, "", "", false, Set.of(), false, Set.of(), "");
    }

    public static Caller publisher(String subject) {
        return new Caller(Kind.PUBLISHER, subject, subject, "", "", false, Set.of(), false, Set.of(), "");
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
        return holds(role) && ownRoles.contains(role);
    }

    /** Called as a stand-in where nothing but the roles of whoever is away opens the way. */
    Caller openedBy(Predicate<Caller> way) {
        return standInName.isEmpty() || way.test(called(name, ownRoles)) ? this : called(standInName, roles);
    }

    private Caller called(String other, Set<String> held) {
        return new Caller(kind, subject, other, email, actor, staff, held, sole, ownRoles, standInName);
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
