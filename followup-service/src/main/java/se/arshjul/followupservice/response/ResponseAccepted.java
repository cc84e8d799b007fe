package se.arshjul.followupservice.response;

import se.arshjul.runtime.outbox.Event;

/**
 * A version of a response has become the one that the agency has accepted, also when it is so again. It is a subject of
 * its own, so that what is done about it holds nothing of the request back.
 */
record ResponseAccepted(String subject, String request, int version) implements Event {

    static ResponseAccepted of(Response response) {
        var request = response.request().toString();
        return new ResponseAccepted(request + "/responses/" + response.version(), request, response.version());
    }

    @Override
    public String type() {
        return "followup.responseAccepted";
    }
}
