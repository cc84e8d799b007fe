package se.arshjul.followupservice.result;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Computes the results of a closed survey into its draft publication. */
@Component
class AggregateResults {

    record Command(SurveyName name) {}

    private final SurveyLedger surveys;
    private final DraftResults drafts;
    private final PublicationRepository publications;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    AggregateResults(
            SurveyLedger surveys,
            DraftResults drafts,
            PublicationRepository publications,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.surveys = surveys;
        this.drafts = drafts;
        this.publications = publications;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Publication handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return publications.getLatest(command.name());
        }
        var survey = surveys.lock(command.name());
        surveys.save("AggregateResults", survey, survey.beginReview());
        var draft = drafts.replace(survey, clock.instant());
        audit.record("AggregateResults", draft.name().toString(), null, draft);
        return draft;
    }
}
