package se.arshjul.followupservice.result;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.result.PublicationRepository.Edition;
import se.arshjul.followupservice.survey.Survey;

/** Publishes the results of a round of long ago as of then; for the example. */
@Component
public class PublishRound {

    private final DraftResults drafts;
    private final PublicationRepository publications;

    PublishRound(DraftResults drafts, PublicationRepository publications) {
        this.drafts = drafts;
        this.publications = publications;
    }

    public Publication of(Survey survey, Instant computed, Instant published) {
        drafts.replace(survey, computed);
        var edition = new Edition(survey.review().analysis(), survey.review().factSheet(), "");
        return publications.get(publications.freezeDraft(survey.name(), edition, published));
    }
}
