package se.arshjul.followupservice.proposal;

import java.time.Instant;
import java.util.UUID;
import se.arshjul.followupservice.survey.SurveyName;

/** An indicator that somebody proposes to develop; the plan element may be empty. */
public record IndicatorProposal(
        SurveyName survey,
        UUID proposalId,
        long position,
        String title,
        String reason,
        String planElement,
        Instant createTime) {

    public String name() {
        return survey + "/indicatorProposals/" + proposalId;
    }
}
