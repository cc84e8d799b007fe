package se.arshjul.followupservice.duty;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.access.Caller;

/** Who has said that work is done does not approve it, in whichever round; always within a command's transaction. */
@Component
public class FourEyes {

    /** The role in which designs and analyses are approved. */
    private static final String APPROVING = "coordinator";

    private final DutyRepository duties;
    private final InstantSource clock;

    FourEyes(DutyRepository duties, InstantSource clock) {
        this.duties = duties;
        this.clock = clock;
    }

    /** Writes down that the caller says that the work is done. */
    public void done(SurveyName survey, Duty duty) {
        var caller = Caller.current();
        duties.save(survey, duty, caller.subject(), caller.name(), clock.instant());
    }

    /** Whether the caller, or somebody in whose place only they may approve, has said so, in this round or an earlier one. */
    public boolean isOfCaller(SurveyName survey, Duty duty) {
        return duties.has(survey, duty, Caller.current().peopleAs(APPROVING));
    }

    /** Refuses the caller who has done the work oneself, or approves in the place of who has. */
    public void requireOther(SurveyName survey, Duty duty) {
        if (isOfCaller(survey, duty)) {
            throw switch (duty) {
                case DESIGN -> DutyRefusals.approverIsDesigner(survey);
                case ANALYSIS -> DutyRefusals.approverIsAnalyst(survey);
            };
        }
    }
}
