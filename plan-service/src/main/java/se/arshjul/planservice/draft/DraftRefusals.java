package se.arshjul.planservice.draft;

import java.util.List;
import java.util.Map;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which writing a version is refused. */
final class DraftRefusals {

    private DraftRefusals() {}

    static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "The caller does not write or decide this plan.", Map.of());
    }

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("DRAFT_INVALID", "The version is not well formed.", findings);
    }

    static Refusal otherPlan() {
        return invalid(List.of(new FieldViolation("base_version", "OTHER_PLAN", "Must be a version of the plan.")));
    }

    static Refusal open(VersionName other) {
        return Refusal.precondition(
                "DRAFT_OPEN",
                "Another version of the plan is being written or out for comments.",
                Map.of("version", other.toString()));
    }

    static Refusal notWritten(Version version) {
        return Refusal.precondition("VERSION_NOT_WRITTEN", "The version is not being written.", about(version));
    }

    static Refusal wrongStage(Version version) {
        return Refusal.precondition("VERSION_WRONG_STAGE", "The version is not at that stage.", about(version));
    }

    private static Map<String, String> about(Version version) {
        return Map.of(
                "version", version.name().toString(), "stage", version.stage().name());
    }

    static Refusal changed(Version version, Version.Writing writing, String etag) {
        return Refusal.stale(
                "VERSION_CHANGED",
                "The version has been changed by somebody else; read it again.",
                Map.of(
                        "version",
                        version.name().toString(),
                        "etag",
                        etag,
                        "updatedBy",
                        writing.updatedBy(),
                        "updateTime",
                        writing.updateTime().toString()));
    }
}
