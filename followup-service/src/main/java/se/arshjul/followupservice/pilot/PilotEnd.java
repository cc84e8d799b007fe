package se.arshjul.followupservice.pilot;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.pilot.Pilot.End;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.audit.Audit;

/** What becomes of a pilot at its end: everything but the fact that it was held is deleted, in the same transaction. */
@Component
public class PilotEnd {

    private final PilotRepository pilots;
    private final PilotWipe wipe;
    private final Audit audit;
    private final InstantSource clock;

    PilotEnd(PilotRepository pilots, PilotWipe wipe, Audit audit, InstantSource clock) {
        this.pilots = pilots;
        this.wipe = wipe;
        this.audit = audit;
        this.clock = clock;
    }

    /** The locked survey goes out: whoever was asked in a pilot of it is asked anew, and answers anew. */
    public void launched(SurveyName survey) {
        pilots.latest(survey).ifPresent(pilot -> end(pilot, End.LAUNCHED));
    }

    /** The locked survey is cancelled, and its pilot with it. */
    public void cancelled(SurveyName survey) {
        pilots.latest(survey).ifPresent(pilot -> end(pilot, End.CANCELLED));
    }

    /** Of a survey that the transaction has locked. */
    void byStaff(Pilot pilot) {
        end(pilot, End.ENDED);
    }

    private void end(Pilot pilot, End why) {
        if (pilot.lasts()) {
            var ended = pilot.end(why, clock.instant());
            wipe.of(pilot.name().copy());
            pilots.save(ended);
            audit.record("EndPilot", pilot.name().toString(), pilot, ended);
        }
    }
}
