package se.arshjul.workflows.implementationfollowup;

/** The names that a survey's process shares with Java. */
public final class ImplementationFollowUp {

    public static final String PROCESS = "implementation-follow-up";

    /** Job types. */
    public static final class Jobs {
        public static final String READ_SURVEY_DATES = "followup.readSurveyDates";
        public static final String DISPATCH_REQUESTS = "followup.dispatchRequests";
        public static final String CLOSE_SURVEY = "followup.closeSurvey";
        public static final String SETTLE_REQUESTS = "followup.settleRequests";
        public static final String AGGREGATE_RESULTS = "followup.aggregateResults";
        public static final String PUBLISH_RESULTS = "followup.publishResults";
        public static final String WITHDRAW_REQUESTS = "followup.withdrawRequests";
        public static final String SEND_FEEDBACK = "letter.sendFeedback";

        private Jobs() {}
    }

    /** Messages; the first starts the process. */
    public static final class Messages {
        public static final String SURVEY_PLANNED = "followup.surveyPlanned";
        public static final String SURVEY_DATES_MOVED = "followup.surveyDatesMoved";
        public static final String ALL_REQUESTS_SETTLED = "followup.allRequestsSettled";
        public static final String SURVEY_CANCELLED = "followup.surveyCancelled";

        private Messages() {}
    }

    /** Form keys of the human steps. */
    public static final class Forms {
        public static final String SURVEY_DESIGN = "survey-design";
        public static final String SURVEY_DISPATCH = "survey-dispatch";
        public static final String SURVEY_ANALYSIS = "survey-analysis";
        public static final String SURVEY_FACT_SHEET = "survey-fact-sheet";
        public static final String SURVEY_PUBLICATION = "survey-publication";
        public static final String INDICATOR_PROPOSALS = "indicator-proposals";

        private Forms() {}
    }

    /** Refusals that the process handles: error codes. */
    public static final class Refusals {
        public static final String SURVEY_CANCELLED = "SURVEY_CANCELLED";
        public static final String SURVEY_DATE_NOT_REACHED = "SURVEY_DATE_NOT_REACHED";
        public static final String SURVEY_NOT_PUBLISHABLE = "SURVEY_NOT_PUBLISHABLE";

        private Refusals() {}
    }

    private ImplementationFollowUp() {}
}
