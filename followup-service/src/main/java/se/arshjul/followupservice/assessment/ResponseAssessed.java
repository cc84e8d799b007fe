package se.arshjul.followupservice.assessment;

import se.arshjul.runtime.outbox.Event;

/** A person of the agency has judged a response; what the process does by itself it need not be told. */
record ResponseAssessed(String subject, Decision decision, String decidedBy) implements Event {

    /** What came of it, in the words of the process. */
    enum Decision {
        accepted,
        sentBack
    }

    @Override
    public String type() {
        return "followup.responseAssessed";
    }
}
