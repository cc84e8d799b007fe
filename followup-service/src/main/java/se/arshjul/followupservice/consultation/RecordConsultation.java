package se.arshjul.followupservice.consultation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Records the consultation and the decision that precede a survey. */
@Component
class RecordConsultation {

    record Command(Consultation wanted, String etag) {}

    private final SurveyRepository surveys;
    private final ConsultationRepository consultations;
    private final Requests requests;
    private final Audit audit;

    RecordConsultation(SurveyRepository surveys, ConsultationRepository consultations, Requests requests, Audit audit) {
        this.surveys = surveys;
        this.consultations = consultations;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public Consultation handle(RequestId id, Command command) {
        var name = command.wanted().survey();
        if (!requests.firstTime(id, command)) {
            return consultations.get(name);
        }
        surveys.lock(name).requirePlanned();
        var before = consultations.get(name).requireEtag(command.etag());
        var after = consultations.save(command.wanted());
        audit.record("RecordConsultation", name.toString(), before.revision() == 0 ? null : before, after);
        return after;
    }
}
