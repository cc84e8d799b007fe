package se.arshjul.followupservice.extension;

import se.arshjul.runtime.outbox.Event;

/** A body has asked for longer time. */
record ExtensionRequested(String subject) implements Event {

    @Override
    public String type() {
        return "followup.extensionRequested";
    }
}
