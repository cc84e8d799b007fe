package se.arshjul.followupservice.teamwork;

import se.arshjul.runtime.outbox.Event;

/**
 * Somebody of a body was given a section of its request, or nobody holds it any more.
 *
 * @param holder the assignment of who holds it; empty when nobody does
 * @param assignedBy the person who gave or released it
 */
record SectionAssigned(
        String subject, String section, String sectionTitle, String holder, String assignedBy, String assignedByName)
        implements Event {

    @Override
    public String type() {
        return "followup.sectionAssigned";
    }
}
