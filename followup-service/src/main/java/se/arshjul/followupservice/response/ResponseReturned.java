package se.arshjul.followupservice.response;

import se.arshjul.runtime.outbox.Event;

/**
 * A body's approver has returned a response, or a change of one, to the respondents.
 *
 * @param submittedVersion number of the version that waited
 */
record ResponseReturned(String subject, String submittedVersion) implements Event {

    @Override
    public String type() {
        return "followup.responseReturned";
    }
}
