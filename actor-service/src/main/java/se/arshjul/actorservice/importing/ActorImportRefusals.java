package se.arshjul.actorservice.importing;

import java.util.List;
import java.util.Map;
import se.arshjul.actorservice.importing.ImportRow.Fault;
import se.arshjul.actorservice.importing.ImportRow.Outcome;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of files that are taken into the register. */
final class ActorImportRefusals {

    private ActorImportRefusals() {}

    static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("ACTOR_IMPORT_INVALID", "The rows are not well formed.", violations);
    }

    static Refusal notFound(String name) {
        return Refusal.notFound("ACTOR_IMPORT_NOT_FOUND", "There is no such import.", Map.of("actorImport", name));
    }

    static Refusal faulty(ActorImport whole, int line, Fault first) {
        return Refusal.precondition(
                "ACTOR_IMPORT_FAULTY",
                "A row has a fault; nothing has been taken in.",
                Map.of(
                        "line", String.valueOf(line),
                        "column", first.column(),
                        "reason", first.reason(),
                        "faults", String.valueOf(whole.count(Outcome.FAULTY))));
    }

    static Refusal committed(ActorImport.Head head) {
        return Refusal.precondition(
                "ACTOR_IMPORT_COMMITTED",
                "The rows have been taken in already.",
                Map.of("actorImport", head.name().toString()));
    }

    static Refusal overtaken(ActorImport current) {
        return Refusal.stale(
                "ACTOR_IMPORT_OVERTAKEN",
                "The register has changed; look at the rows again.",
                Map.of("actorImport", current.head().name().toString(), "etag", current.etag()));
    }
}
