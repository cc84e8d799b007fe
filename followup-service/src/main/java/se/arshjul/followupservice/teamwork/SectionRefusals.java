package se.arshjul.followupservice.teamwork;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a section of a request says no. */
final class SectionRefusals {

    private SectionRefusals() {}

    static Refusal notFound(SectionName name) {
        return Refusal.notFound(
                "SECTION_NOT_FOUND", "The survey has no such section.", Map.of("section", name.toString()));
    }

    static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("SECTION_INVALID", "The request is not well formed.", violations);
    }

    static Refusal notOfTheBody() {
        return invalid(List.of(
                new FieldViolation("holder", "NOT_OF_THE_BODY", "Must be an assignment of the body that answers.")));
    }

    static Refusal nothingSaid() {
        return invalid(List.of(new FieldViolation("completion", "REQUIRED", "Must be set.")));
    }

    static Refusal changed(HeldSection current) {
        var given = current.holding().given();
        return Refusal.stale(
                "SECTION_CHANGED",
                "Somebody has given the section to another since; read it again.",
                given == null
                        ? Map.of("section", current.name().toString(), "etag", "")
                        : Map.of(
                                "section",
                                current.name().toString(),
                                "etag",
                                current.holding().etag(),
                                "updatedBy",
                                given.name(),
                                "updateTime",
                                given.time().toString()));
    }
}
