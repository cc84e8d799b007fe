package se.arshjul.followupservice.response;

import se.arshjul.runtime.outbox.Event;

/**
 * A body has handed a response, or a change of it, to its approver.
 *
 * @param submittedVersion number of the version that waits
 */
record ResponseSubmitted(String subject, String submittedVersion) implements Event {

    @Override
    public String type() {
        return "followup.responseSubmitted";
    }
}
