package se.arshjul.followupservice.result;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.survey.Survey;

/** Lets the draft that is being reviewed follow when free text is coded; what is published waits for a correction. */
@Component
public class RefreshDraft {

    private final DraftResults drafts;

    RefreshDraft(DraftResults drafts) {
        this.drafts = drafts;
    }

    /** Of a survey that the transaction has locked. */
    public void of(Survey survey) {
        if (survey.state() == Survey.State.REVIEWING) {
            drafts.refresh(survey);
        }
    }
}
