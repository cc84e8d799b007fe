package se.arshjul.followupservice.survey;

import se.arshjul.runtime.outbox.Event;

/**
 * What happens to a survey and is told to its process; the subject of each is the survey. What a person has done or
 * decided says by whom, so that it stands among what that person has done.
 */
public sealed interface SurveyEvents extends Event {

    /** A person's answer to what was put before them. */
    enum Decision {
        approved,
        returned
    }

    record SurveyPlanned(String subject, String survey) implements SurveyEvents {
        @Override
        public String type() {
            return "followup.surveyPlanned";
        }
    }

    record DesignCompleted(String subject, String decidedBy) implements SurveyEvents {
        @Override
        public String type() {
            return "followup.designCompleted";
        }
    }

    record DispatchDecided(String subject, Decision decision, String decidedBy) implements SurveyEvents {
        @Override
        public String type() {
            return "followup.dispatchDecided";
        }
    }

    record SurveyDatesMoved(String subject) implements SurveyEvents {
        @Override
        public String type() {
            return "followup.surveyDatesMoved";
        }
    }

    record SurveyCancelled(String subject, String reason) implements SurveyEvents {
        @Override
        public String type() {
            return "followup.surveyCancelled";
        }
    }

    record AnalysisCompleted(String subject, String decidedBy) implements SurveyEvents {
        @Override
        public String type() {
            return "followup.analysisCompleted";
        }
    }

    record FactSheetCompleted(String subject, String decidedBy) implements SurveyEvents {
        @Override
        public String type() {
            return "followup.factSheetCompleted";
        }
    }

    record PublicationDecided(String subject, Decision decision, String decidedBy) implements SurveyEvents {
        @Override
        public String type() {
            return "followup.publicationDecided";
        }
    }

    record ResultsPublished(String subject, String publication) implements SurveyEvents {
        @Override
        public String type() {
            return "followup.resultsPublished";
        }
    }

    record IndicatorProposalsCompleted(String subject, String decidedBy) implements SurveyEvents {
        @Override
        public String type() {
            return "followup.indicatorProposalsCompleted";
        }
    }
}
