package se.arshjul.actorservice.actor;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of the register of actors. */
public final class ActorRefusals {

    private ActorRefusals() {}

    static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("ACTOR_INVALID", "The actor is not well formed.", violations);
    }

    static Refusal kindRemoved() {
        var message = "Every kind that the actor has, or has had.";
        return invalid(List.of(new FieldViolation("actor.kind_periods", "INCOMPLETE", message)));
    }

    public static Refusal notFound(String name) {
        return Refusal.notFound("ACTOR_NOT_FOUND", "There is no such actor on that day.", about(name));
    }

    public static Refusal exists(ActorName name) {
        return Refusal.exists("ACTOR_EXISTS", "The id is taken.", about(name.toString()));
    }

    static Refusal changed(Actor current) {
        return Refusal.stale(
                "ACTOR_CHANGED",
                "The actor has changed; read it again.",
                Map.of("actor", current.name().toString(), "etag", current.etag()));
    }

    public static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "The caller may not do this.", Map.of());
    }

    private static Map<String, String> about(String name) {
        return Map.of("actor", name);
    }
}
