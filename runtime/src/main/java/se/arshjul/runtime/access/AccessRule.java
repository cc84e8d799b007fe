package se.arshjul.runtime.access;

/** Which callers may use a method; whose things they may touch is for the command to say. */
@FunctionalInterface
public interface AccessRule {

    boolean permits(Caller caller);

    default AccessRule or(AccessRule other) {
        return caller -> permits(caller) || other.permits(caller);
    }

    /** Also without a token. */
    static AccessRule anyone() {
        return caller -> true;
    }

    /** Somebody who has logged in, whether or not a body has given them a role. */
    static AccessRule login() {
        return caller -> caller.kind() == Caller.Kind.LOGIN;
    }

    /** The workflows. */
    static AccessRule engine() {
        return caller -> caller.kind() == Caller.Kind.ENGINE;
    }

    /** A process that hands in what has happened in it, and may do nothing else. */
    static AccessRule publisher() {
        return caller -> caller.kind() == Caller.Kind.PUBLISHER;
    }

    /** A person with one of the roles, or any role when none is named, at the convening agency. */
    static AccessRule staff(String... roles) {
        return caller -> caller.isStaff(roles);
    }

    /** A person with one of the roles, or any role when none is named, for whichever body. */
    static AccessRule body(String... roles) {
        return caller -> caller.holds(roles);
    }
}
