package se.arshjul.followupservice.consultation;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.consultation.Consultation.Answering;
import se.arshjul.followupservice.survey.SurveyName;

/** What follows from what is recorded of the decision to ask. */
@Component
public class DecisionRecord {

    private final ConsultationRepository consultations;

    DecisionRecord(ConsultationRepository consultations) {
        this.consultations = consultations;
    }

    /** Refuses while the decision, or the consultation before it and any reason for having had none, is not recorded. */
    public void requireComplete(SurveyName survey) {
        if (!consultations.get(survey).complete()) {
            throw ConsultationRefusals.missing(survey);
        }
    }

    /** Whether those who are asked must answer. */
    public boolean isAnsweringMandatory(SurveyName survey) {
        return consultations.get(survey).answering() == Answering.MANDATORY;
    }
}
