package se.arshjul.workflows.mailing;

import se.arshjul.followup.v1.Request;

/** Which requests a mailing is about; empty stands for all. */
record MailingChoice(String state, String kind, String county, boolean late) {

    /** In the place of a state: the agency waits for the body's word on what it has asked about single answers. */
    static final String CLARIFYING = "CLARIFYING";

    boolean takes(Request request) {
        return (state.isEmpty() || state.equals(state(request)))
                && (kind.isEmpty() || kind.equals(request.getRecipientKind()))
                && (county.isEmpty() || county.equals(request.getCountyCode()))
                && (!late || request.getLate());
    }

    private static String state(Request request) {
        var asked = request.getClarifiedQuestionsCount() > 0;
        return switch (request.getState()) {
            case STARTED, SUBMITTED, SENT_BACK ->
                asked ? CLARIFYING : request.getState().name();
            case ACCEPTED ->
                request.getClarifying() ? CLARIFYING : request.getState().name();
            default -> request.getState().name();
        };
    }
}
