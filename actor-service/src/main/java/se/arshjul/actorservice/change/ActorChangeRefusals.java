package se.arshjul.actorservice.change;

import java.util.List;
import java.util.Map;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of the changes of actors. */
final class ActorChangeRefusals {

    private ActorChangeRefusals() {}

    static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("ACTOR_CHANGE_INVALID", "The change is not well formed.", violations);
    }

    static Refusal notFound(String name) {
        return Refusal.notFound("ACTOR_CHANGE_NOT_FOUND", "There is no such change.", Map.of("actorChange", name));
    }

    static Refusal impossible(ActorName actor) {
        return Refusal.precondition(
                "ACTOR_CHANGE_IMPOSSIBLE",
                "The actor is not there on the day, or another change ends it.",
                Map.of("actor", actor.toString()));
    }

    static Refusal undone(ActorChange change) {
        return Refusal.precondition("ACTOR_CHANGE_UNDONE", "The change has been undone.", about(change));
    }

    static Refusal builtOn(ActorChange change) {
        return Refusal.precondition(
                "ACTOR_CHANGE_BUILT_ON",
                "A later change is about an actor that begins with this one; undo that one first.",
                about(change));
    }

    static Refusal inUse(ActorChange change) {
        return Refusal.precondition(
                "ACTOR_CHANGE_IN_USE",
                "An actor that begins with the change has people or seats; end those first.",
                about(change));
    }

    static Refusal changed(ActorChange current) {
        return Refusal.stale(
                "ACTOR_CHANGE_CHANGED",
                "The change has changed; read it again.",
                Map.of("actorChange", current.name().toString(), "etag", current.etag()));
    }

    private static Map<String, String> about(ActorChange change) {
        return Map.of("actorChange", change.name().toString());
    }
}
