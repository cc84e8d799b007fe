package se.arshjul.workflows.mailing;

import se.arshjul.followup.v1.Request;

/** Which requests a mailing is about; empty stands for all. */
record MailingChoice(String state, String kind, String county, boolean late) {

    boolean takes(Request request) {
        return (state.isEmpty() || state.equals(request.getState().name()))
                && (kind.isEmpty() || kind.equals(request.getRecipientKind()))
                && (county.isEmpty() || county.equals(request.getCountyCode()))
                && (!late || request.getLate());
    }
}
