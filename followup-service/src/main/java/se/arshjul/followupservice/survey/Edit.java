package se.arshjul.followupservice.survey;

import java.time.Instant;
import java.util.Map;
import se.arshjul.runtime.access.Caller;

/** Who last changed what a person can be working on too, and when; no name when a process did. */
public record Edit(Instant time, String by) {

    /** Of what nobody has saved yet. */
    public static final Edit NONE = new Edit(Instant.EPOCH, "");

    /** A change by the current caller. */
    static Edit at(Instant now) {
        var caller = Caller.current();
        return new Edit(now, caller.kind() == Caller.Kind.PERSON ? caller.name() : "");
    }

    /** What a refusal tells of the resource that was changed. */
    public Map<String, String> told(String kind, Object resource, String etag) {
        return Map.of(kind, resource.toString(), "etag", etag, "updatedBy", by, "updateTime", time.toString());
    }
}
