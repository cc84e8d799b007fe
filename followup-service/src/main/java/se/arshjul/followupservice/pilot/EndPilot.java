package se.arshjul.followupservice.pilot;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Ends a pilot; nothing of what was answered in it is left. */
@Component
class EndPilot {

    record Command(PilotName name) {}

    private final SurveyRepository surveys;
    private final PilotRepository pilots;
    private final PilotEnd end;
    private final Requests requests;

    EndPilot(SurveyRepository surveys, PilotRepository pilots, PilotEnd end, Requests requests) {
        this.surveys = surveys;
        this.pilots = pilots;
        this.end = end;
        this.requests = requests;
    }

    @Transactional
    public Pilot handle(RequestId id, Command command) {
        if (requests.firstTime(id, command)) {
            var pilot = pilots.get(command.name());
            surveys.lock(pilot.name().survey());
            end.byStaff(pilots.get(pilot.name()));
        }
        return pilots.get(command.name());
    }
}
