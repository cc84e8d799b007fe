package se.arshjul.followupservice.request;

import se.arshjul.runtime.outbox.Event;

/**
 * What came of the longer time that a body asked for; told to whoever was to decide it.
 *
 * @param decidedBy the person of the agency; empty when the ask lapsed, which nobody decides
 */
public record ExtensionDecided(String subject, Decision decision, String decidedBy) implements Event {

    /** What came of it, in the words of the process. */
    public enum Decision {
        granted,
        declined,
        lapsed
    }

    @Override
    public String type() {
        return "followup.extensionDecided";
    }
}
