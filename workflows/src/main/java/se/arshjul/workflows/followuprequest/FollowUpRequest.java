package se.arshjul.workflows.followuprequest;

/** The names that a request's process shares with Java. */
public final class FollowUpRequest {

    public static final String PROCESS = "follow-up-request";

    /** Job types. */
    public static final class Jobs {
        public static final String DUE_REMINDERS = "followup.dueReminders";
        public static final String CLOSE_REQUEST = "followup.closeRequest";
        public static final String SCREEN_RESPONSE = "followup.screenResponse";
        public static final String ACCEPT_RESPONSE = "followup.acceptResponse";
        public static final String CLOSE_REPLACEMENT = "followup.closeReplacement";
        public static final String SEND_INVITATION = "letter.sendInvitation";
        public static final String SEND_REMINDER = "letter.sendReminder";
        public static final String SEND_EXTENSION_DECISION = "letter.sendExtensionDecision";
        public static final String SEND_SENT_BACK = "letter.sendSentBack";
        public static final String SEND_CLARIFICATION = "letter.sendClarification";
        public static final String SEND_CLARIFICATION_LAPSED = "letter.sendClarificationLapsed";
        public static final String SEND_RECEIPT = "letter.sendReceipt";
        public static final String SEND_TO_APPROVE = "letter.sendToApprove";
        public static final String SEND_RETURNED = "letter.sendReturned";
        public static final String SEND_DECLINED = "letter.sendDeclined";
        public static final String SEND_AGAIN = "letter.sendAgain";

        private Jobs() {}
    }

    /** Messages; the first starts the process. */
    public static final class Messages {
        public static final String REQUEST_DISPATCHED = "followup.requestDispatched";
        public static final String RESPONSE_SUBMITTED = "followup.responseSubmitted";
        public static final String RESPONSE_RETURNED = "followup.responseReturned";
        public static final String RESPONSE_APPROVED = "followup.responseApproved";
        public static final String RECEIPT_ISSUED = "followup.receiptIssued";
        public static final String CLARIFICATION_ASKED = "followup.clarificationAsked";
        public static final String EXTENSION_REQUESTED = "followup.extensionRequested";
        public static final String REQUEST_DATES_MOVED = "followup.requestDatesMoved";
        public static final String LETTER_RETURNED = "letter.returned";
        public static final String RESPONSE_KEPT = "followup.responseKept";
        public static final String REQUEST_CLOSED = "followup.requestClosed";
        public static final String REQUEST_DECLINED = "followup.requestDeclined";
        public static final String REQUEST_WITHDRAWN = "followup.requestWithdrawn";

        private Messages() {}
    }

    /** Form keys of the human steps. */
    public static final class Forms {
        public static final String CONTACT_CORRECTION = "contact-correction";
        public static final String EXTENSION_DECISION = "extension-decision";
        public static final String RESPONSE_ASSESSMENT = "response-assessment";

        private Forms() {}
    }

    /** Elements that Java knows by name. */
    public static final class Elements {
        public static final String CORRECT_CONTACT_FOR_DECLINED = "userTask_CorrectContactForDeclined";

        private Elements() {}
    }

    /** Decisions taken by tables. */
    public static final class Decisions {
        public static final String REMINDER_SCHEDULE = "reminder-schedule";
        public static final String RESPONSE_SCREENING = "response-screening";

        private Decisions() {}
    }

    /** Refusals that the process handles: error codes. */
    public static final class Refusals {
        public static final String ADDRESS_REFUSED = "ADDRESS_REFUSED";
        public static final String REQUEST_WRONG_STATE = "REQUEST_WRONG_STATE";

        private Refusals() {}
    }

    private FollowUpRequest() {}
}
