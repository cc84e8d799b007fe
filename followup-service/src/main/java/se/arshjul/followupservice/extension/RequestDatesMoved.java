package se.arshjul.followupservice.extension;

import se.arshjul.runtime.outbox.Event;

/** A request's own days are others than they were. */
record RequestDatesMoved(String subject) implements Event {

    @Override
    public String type() {
        return "followup.requestDatesMoved";
    }
}
