package se.arshjul.followupservice.result;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.aggregation.ResultReport;
import se.arshjul.followupservice.aggregation.Snapshot;
import se.arshjul.followupservice.survey.Survey;

/** Notes what a draft counts, and computes the draft from that. */
@Component
class DraftResults {

    private final PublicationRepository publications;
    private final Snapshot snapshot;
    private final ResultReport report;

    DraftResults(PublicationRepository publications, Snapshot snapshot, ResultReport report) {
        this.publications = publications;
        this.snapshot = snapshot;
        this.report = report;
    }

    /** Of a survey that the transaction has locked. */
    Publication replace(Survey survey, Instant now) {
        var draft = publications.beginDraft(survey, now);
        snapshot.take(survey.name(), draft.publication());
        return publications.fillDraft(draft, report.compute(survey, draft.publication()));
    }

    /** Computes the draft again from what it counts, where there is one. */
    void refresh(Survey survey) {
        var draft = PublicationName.draftOf(survey.name());
        if (publications.emptyDraft(draft)) {
            publications.fillDraft(draft, report.compute(survey, draft.publication()));
        }
    }
}
