package se.arshjul.followupservice.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Proposes an indicator to be developed. */
@Component
public class CreateIndicatorProposal {

    public record Command(SurveyName survey, String title, String reason, String planElement) {}

    private final SurveyRepository surveys;
    private final IndicatorProposalRepository proposals;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    CreateIndicatorProposal(
            SurveyRepository surveys,
            IndicatorProposalRepository proposals,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.surveys = surveys;
        this.proposals = proposals;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public IndicatorProposal handle(RequestId id, Command command) {
        var proposalId = proposalId(id);
        if (!requests.firstTime(id, command)) {
            return proposals.get(command.survey(), proposalId);
        }
        surveys.get(command.survey()).require(State.PUBLISHED);
        proposals.insert(new IndicatorProposal(
                command.survey(),
                proposalId,
                0,
                command.title(),
                command.reason(),
                command.planElement(),
                clock.instant()));
        var created = proposals.get(command.survey(), proposalId);
        audit.record("CreateIndicatorProposal", created.name(), null, created);
        return created;
    }

    /** The same for the same request of the same caller, so that a repetition finds what it made. */
    private static UUID proposalId(RequestId id) {
        return UUID.nameUUIDFromBytes((id.uuid() + Caller.current().subject()).getBytes(UTF_8));
    }
}
