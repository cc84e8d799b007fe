package se.arshjul.followupservice.naming;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says whether a survey's publications show by name what each body answered. */
@Component
public class NameBodies {

    public record Command(SurveyName name, boolean bodiesNamed) {}

    private final SurveyRepository surveys;
    private final NamingRepository namings;
    private final Requests requests;
    private final Audit audit;

    NameBodies(SurveyRepository surveys, NamingRepository namings, Requests requests, Audit audit) {
        this.surveys = surveys;
        this.namings = namings;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public Naming handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return namings.get(command.name());
        }
        surveys.lock(command.name());
        var before = namings.get(command.name());
        var after = before.change(command.bodiesNamed());
        if (!after.equals(before)) {
            namings.save(after);
            audit.record("NameBodies", command.name().toString(), before, after);
        }
        return after;
    }
}
