package se.arshjul.followupservice.response;

import se.arshjul.runtime.outbox.Event;

/**
 * A version of a body's response is approved and has its number: told of each version once, and never of one that only
 * counts again.
 */
record ReceiptIssued(String subject, String reference) implements Event {

    @Override
    public String type() {
        return "followup.receiptIssued";
    }
}
