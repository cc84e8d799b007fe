package se.arshjul.followupservice.settlement;

import se.arshjul.runtime.outbox.Event;

/** A body will not answer. */
record RequestDeclined(String subject) implements Event {

    @Override
    public String type() {
        return "followup.requestDeclined";
    }
}
