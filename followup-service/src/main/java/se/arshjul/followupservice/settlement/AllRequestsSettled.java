package se.arshjul.followupservice.settlement;

import se.arshjul.runtime.outbox.Event;

/** No request of a survey that takes no more answers is open. */
record AllRequestsSettled(String subject) implements Event {

    @Override
    public String type() {
        return "followup.allRequestsSettled";
    }
}
