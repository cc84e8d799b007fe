package se.arshjul.actorservice.actor;

import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.runtime.access.Caller;

/** {@code actors/{actor}}. */
public record ActorName(String actor) implements Comparable<ActorName> {

    static final String ID = "[a-z][a-z0-9-]{0,62}";
    private static final Pattern NAME = Pattern.compile("actors/(" + ID + ")");

    /** Reads a name from outside; there is no actor of another form. */
    public static ActorName parse(String text) {
        return find(text).orElseThrow(() -> ActorRefusals.notFound(text));
    }

    /** Reads a name from outside; empty when it is none. */
    public static Optional<ActorName> find(String text) {
        var found = NAME.matcher(text);
        return found.matches() ? Optional.of(new ActorName(found.group(1))) : Optional.empty();
    }

    /**
     * Refuses whoever keeps neither this body's address nor everybody's. By a lent role nobody does: whoever has a body's
     * address can become its contact, for good.
     */
    public void requireKeeperOfAddress(Caller caller) {
        if (!keepsRegister(caller) && !isContact(caller)) {
            throw ActorRefusals.notAllowed();
        }
    }

    /** Refuses whoever does not keep the register: what bodies are and become, the agency's coordinator says. */
    public static void requireKeeperOfRegister(Caller caller) {
        if (!keepsRegister(caller)) {
            throw ActorRefusals.notAllowed();
        }
    }

    /**
     * Refuses whoever does not keep this body's people: its own contact, and for the agency its coordinator. Nobody
     * outside a body names who answers for it.
     */
    public void requireKeeperOfPeople(Caller caller) {
        if (!isKeptBy(caller)) {
            throw ActorRefusals.notAllowed();
        }
    }

    /** Whether the caller keeps this body's people; who stands in for somebody would else name whom they like for good. */
    public boolean isKeptBy(Caller caller) {
        return actsFor(caller) && (caller.holdsItself("contact") || keepsRegister(caller));
    }

    /** Refuses whoever may not see who acts for this body. */
    public void requireReaderOfPeople(Caller caller) {
        if (caller.kind() != Caller.Kind.ENGINE && !caller.isStaff("coordinator") && !actsFor(caller)) {
            throw ActorRefusals.notAllowed();
        }
    }

    private boolean isContact(Caller caller) {
        return actsFor(caller) && caller.holdsItself("contact");
    }

    private static boolean keepsRegister(Caller caller) {
        return caller.staff() && caller.holdsItself("coordinator");
    }

    /** Whether the caller acts for this body. */
    public boolean actsFor(Caller caller) {
        return caller.actsFor(toString());
    }

    @Override
    public int compareTo(ActorName other) {
        return actor.compareTo(other.actor);
    }

    @Override
    public String toString() {
        return "actors/" + actor;
    }
}
