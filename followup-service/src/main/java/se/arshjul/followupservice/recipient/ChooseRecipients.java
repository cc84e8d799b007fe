package se.arshjul.followupservice.recipient;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Chooses to whom a survey is to go, until its dispatch is approved. */
@Component
class ChooseRecipients {

    record Command(RecipientChoice wanted, String etag) {}

    private final SurveyRepository surveys;
    private final RecipientChoiceRepository choices;
    private final Requests requests;
    private final Audit audit;

    ChooseRecipients(SurveyRepository surveys, RecipientChoiceRepository choices, Requests requests, Audit audit) {
        this.surveys = surveys;
        this.choices = choices;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public RecipientChoice handle(RequestId id, Command command) {
        var name = command.wanted().survey();
        if (!requests.firstTime(id, command)) {
            return choices.get(name);
        }
        var survey = surveys.lock(name).requireEtag(command.etag()).requirePlanned();
        var before = choices.get(name);
        var after = choices.replace(command.wanted());
        // Whoever approves the dispatch approves it to those they have seen.
        surveys.save(survey);
        audit.record("ChooseRecipients", name.toString(), before, after);
        return after;
    }
}
