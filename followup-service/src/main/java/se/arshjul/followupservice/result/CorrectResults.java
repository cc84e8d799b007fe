package se.arshjul.followupservice.result;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.result.PublicationRepository.Edition;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Publishes the results again as a new version with its reason; the versions before stay. */
@Component
class CorrectResults {

    /**
     * What a new version says.
     *
     * @param publication the version that was read
     * @param analysis null means that of the latest version
     * @param factSheet null means that of the latest version
     */
    record Command(
            SurveyName name,
            String publication,
            String reason,
            @Nullable String analysis,
            @Nullable String factSheet) {

        Edition after(Publication latest) {
            return new Edition(
                    analysis == null ? latest.analysis() : analysis,
                    factSheet == null ? latest.factSheet() : factSheet,
                    reason);
        }
    }

    private final SurveyLedger surveys;
    private final DraftResults drafts;
    private final PublicationRepository publications;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    CorrectResults(
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
        var survey = surveys.lock(command.name()).require(State.PUBLISHED);
        var latest = publications.getLatest(survey.name());
        if (!command.publication().equals(latest.name().toString())) {
            throw PublicationRefusals.changed(latest.name());
        }
        var edition = command.after(latest);
        var draft = drafts.replace(survey, clock.instant());
        if (draft.contentHash().equals(latest.contentHash())
                && edition.analysis().equals(latest.analysis())
                && edition.factSheet().equals(latest.factSheet())) {
            throw PublicationRefusals.unchanged(latest.name());
        }
        var corrected = publications.get(publications.freezeDraft(survey.name(), edition, clock.instant()));
        audit.record("CorrectResults", corrected.name().toString(), latest, corrected);
        return corrected;
    }
}
