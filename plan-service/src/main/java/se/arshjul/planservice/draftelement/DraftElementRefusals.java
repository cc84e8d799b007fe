package se.arshjul.planservice.draftelement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which writing an element is refused. */
final class DraftElementRefusals {

    private DraftElementRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("ELEMENT_INVALID", "The element is not well formed.", findings);
    }

    static Refusal noSuchParent() {
        return misplaced("parent_element", "UNKNOWN", "Must be an element of the version.");
    }

    static Refusal notForKind() {
        return misplaced("parent_element", "NOT_FOR_KIND", "Elements of this kind do not belong there.");
    }

    static Refusal withinItself() {
        return misplaced("parent_element", "WITHIN_ITSELF", "Must not belong to itself.");
    }

    static Refusal notBeside() {
        return misplaced("preceding_element_id", "UNKNOWN", "Must be one of those that belong to the same element.");
    }

    private static Refusal misplaced(String field, String reason, String description) {
        return invalid(List.of(new FieldViolation(field, reason, description)));
    }

    static Refusal full(VersionName version) {
        return Refusal.exhausted(
                "VERSION_FULL", "The version has no room for more elements.", Map.of("version", version.toString()));
    }

    static Refusal holdsOthers(Element element, int count) {
        return Refusal.precondition(
                "ELEMENT_HOLDS_OTHERS",
                "Other elements belong to it.",
                Map.of("element", element.name().toString(), "count", String.valueOf(count)));
    }

    static Refusal changed(Element element, Optional<Revision> latest) {
        var name = element.name().toString();
        return Refusal.stale(
                "ELEMENT_CHANGED",
                "The element has been changed by somebody else; read it again.",
                latest.map(revision -> Map.of(
                                "element",
                                name,
                                "etag",
                                element.etag(),
                                "updatedBy",
                                revision.by(),
                                "updateTime",
                                revision.time().toString()))
                        .orElse(Map.of("element", name, "etag", element.etag())));
    }
}
