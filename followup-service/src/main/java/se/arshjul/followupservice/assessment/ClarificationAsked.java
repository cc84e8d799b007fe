package se.arshjul.followupservice.assessment;

import se.arshjul.runtime.outbox.Event;

/**
 * The agency asks about single answers of a response that it has accepted. Of one that it judges its decision tells.
 *
 * @param askedClarification number of the first of those that are asked at once
 */
record ClarificationAsked(String subject, String askedClarification) implements Event {

    @Override
    public String type() {
        return "followup.clarificationAsked";
    }
}
