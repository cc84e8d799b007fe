package se.arshjul.followupservice.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;

/**
 * What precedes a survey. Texts are empty and dates null until they are recorded.
 *
 * @param skippedReason why nobody was consulted
 * @param revision 0 before the first recording
 */
record Consultation(
        SurveyName survey,
        String consulted,
        @Nullable LocalDate consultedDate,
        String statement,
        String skippedReason,
        String decidedBy,
        @Nullable LocalDate decisionDate,
        String decisionNumber,
        Answering answering,
        Edit lastEdit,
        long revision) {

    /** Whether those who are asked must answer. */
    enum Answering {
        UNKNOWN,
        VOLUNTARY,
        MANDATORY
    }

    static Consultation none(SurveyName survey) {
        return new Consultation(survey, "", null, "", "", "", null, "", Answering.UNKNOWN, Edit.NONE, 0);
    }

    boolean complete() {
        return (consultationHeld() || !skippedReason.isEmpty())
                && !decidedBy.isEmpty()
                && decisionDate != null
                && !decisionNumber.isEmpty()
                && answering != Answering.UNKNOWN;
    }

    private boolean consultationHeld() {
        return !consulted.isEmpty() && consultedDate != null && !statement.isEmpty();
    }

    String etag() {
        return revision == 0 ? "" : "\"" + revision + "\"";
    }

    /** Refuses another etag than the current one; before the first recording that is empty. */
    Consultation requireEtag(String etag) {
        if (!etag.equals(etag())) {
            throw ConsultationRefusals.changed(this);
        }
        return this;
    }
}
