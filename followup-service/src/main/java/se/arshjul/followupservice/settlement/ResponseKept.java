package se.arshjul.followupservice.settlement;

import se.arshjul.runtime.outbox.Event;

/** The time of review is over and what a body had approved last was not accepted: what was accepted before counts. */
record ResponseKept(String subject) implements Event {

    @Override
    public String type() {
        return "followup.responseKept";
    }
}
