package se.arshjul.followupservice.result;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.result.PublicationRepository.Edition;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyEvents.ResultsPublished;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Publishes the draft, as it was reviewed, for good. */
@Component
class PublishResults {

    record Command(SurveyName name) {}

    private final SurveyLedger surveys;
    private final PublicationRepository publications;
    private final Requests requests;
    private final Audit audit;
    private final Outbox outbox;
    private final InstantSource clock;

    PublishResults(
            SurveyLedger surveys,
            PublicationRepository publications,
            Requests requests,
            Audit audit,
            Outbox outbox,
            InstantSource clock) {
        this.surveys = surveys;
        this.publications = publications;
        this.requests = requests;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Publication handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return publications.getLatest(command.name());
        }
        var survey = surveys.lock(command.name());
        if (survey.state() == State.PUBLISHED) {
            return publications.getLatest(survey.name());
        }
        var now = clock.instant();
        surveys.save("PublishResults", survey, survey.publish(now));
        var edition = new Edition(survey.review().analysis(), survey.review().factSheet(), "");
        var published = publications.get(publications.freezeDraft(survey.name(), edition, now));
        audit.record("PublishResults", published.name().toString(), null, published);
        outbox.append(
                new ResultsPublished(survey.name().toString(), published.name().toString()));
        return published;
    }
}
