package se.arshjul.planservice.implementation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which an implementation plan refuses something. */
public final class ImplementationRefusals {

    private ImplementationRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("IMPLEMENTATION_PLAN_INVALID", "The implementation plan is not well formed.", findings);
    }

    static Refusal invalid(String field, String reason, String description) {
        return invalid(List.of(new FieldViolation(field, reason, description)));
    }

    static Refusal rowInvalid(List<FieldViolation> findings) {
        return Refusal.invalid("IMPLEMENTATION_ROW_INVALID", "The row is not well formed.", findings);
    }

    static Refusal statusInvalid(List<FieldViolation> findings) {
        return Refusal.invalid("ROW_STATUS_INVALID", "The status is not well formed.", findings);
    }

    static Refusal unknownStatus() {
        return statusInvalid(List.of(new FieldViolation("status", "UNKNOWN", "There is no such value.")));
    }

    static Refusal noteMissing() {
        return statusInvalid(
                List.of(new FieldViolation("note", "REQUIRED", "Required for a row that is paused or dropped.")));
    }

    static Refusal noMeasure() {
        return rowInvalid(List.of(new FieldViolation("row.element_id", "UNKNOWN", "The version has no such measure.")));
    }

    static Refusal endsBeforeStart() {
        return rowInvalid(
                List.of(new FieldViolation("row.end_month", "BEFORE_START", "Not before the month of the start.")));
    }

    /** Said before it is said whether there is something. */
    public static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "What is not published is for the agency and the council.", Map.of());
    }

    static Refusal notResponsible() {
        return Refusal.denied("NOT_ALLOWED", "The row is another actor's.", Map.of());
    }

    public static Refusal notFound(String name) {
        return Refusal.notFound(
                "IMPLEMENTATION_PLAN_NOT_FOUND",
                "There is no such implementation plan.",
                Map.of("implementationPlan", name));
    }

    static Refusal rowNotFound(String name) {
        return Refusal.notFound("IMPLEMENTATION_ROW_NOT_FOUND", "There is no such row.", Map.of("row", name));
    }

    static Refusal exists(ImplementationName name) {
        return Refusal.exists("IMPLEMENTATION_PLAN_EXISTS", "The year has an implementation plan.", about(name));
    }

    static Refusal notOwn(ImplementationName name) {
        return Refusal.precondition("IMPLEMENTATION_PLAN_NOT_OWN", "The plan is kept by another actor.", about(name));
    }

    static Refusal published(ImplementationName name) {
        return Refusal.precondition("IMPLEMENTATION_PLAN_PUBLISHED", "It is published.", about(name));
    }

    static Refusal notPublished(ImplementationName name) {
        return Refusal.precondition("IMPLEMENTATION_PLAN_NOT_PUBLISHED", "It is not published.", about(name));
    }

    static Refusal empty(ImplementationName name) {
        return Refusal.precondition("IMPLEMENTATION_PLAN_EMPTY", "There are no rows.", about(name));
    }

    static Refusal full(ImplementationName name) {
        return Refusal.precondition("IMPLEMENTATION_PLAN_FULL", "There are too many rows.", about(name));
    }

    static Refusal changed(ImplementationPlan current) {
        return Refusal.stale(
                "IMPLEMENTATION_PLAN_CHANGED",
                "The implementation plan has changed; read it again.",
                Map.of("implementationPlan", current.name().toString(), "etag", current.etag()));
    }

    static Refusal rowChanged(Row current) {
        return Refusal.stale(
                "IMPLEMENTATION_ROW_CHANGED",
                "The row has changed; read it again.",
                Map.of("row", current.name().toString(), "etag", current.etag()));
    }

    static Refusal statusChanged(Row current, Optional<Telling> latest) {
        var about = new HashMap<>(Map.of("row", current.name().toString(), "etag", current.statusEtag()));
        latest.ifPresent(telling -> {
            about.put("updatedBy", telling.toldBy());
            about.put("updateTime", telling.tellTime().toString());
        });
        return Refusal.stale(
                "ROW_STATUS_CHANGED", "Somebody else has told how far the row has come; read it again.", about);
    }

    private static Map<String, String> about(ImplementationName name) {
        return Map.of("implementationPlan", name.toString());
    }
}
