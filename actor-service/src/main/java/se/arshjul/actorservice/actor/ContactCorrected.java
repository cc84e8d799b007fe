package se.arshjul.actorservice.actor;

import se.arshjul.runtime.outbox.Event;

/**
 * Letters to an actor go to another address from now on.
 *
 * @param correctedBy the person of the agency; empty when the body corrected it itself
 */
public record ContactCorrected(String subject, String correctedBy) implements Event {

    @Override
    public String type() {
        return "actor.contactCorrected";
    }
}
