package se.arshjul.actorservice.actor;

import se.arshjul.runtime.outbox.Event;

/** Letters to an actor go to another address from now on. */
record ContactCorrected(String subject) implements Event {

    @Override
    public String type() {
        return "actor.contactCorrected";
    }
}
