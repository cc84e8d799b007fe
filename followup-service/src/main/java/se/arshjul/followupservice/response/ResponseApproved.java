package se.arshjul.followupservice.response;

import se.arshjul.runtime.outbox.Event;

/** A body has signed off its response. */
public record ResponseApproved(String subject) implements Event {

    @Override
    public String type() {
        return "followup.responseApproved";
    }
}
