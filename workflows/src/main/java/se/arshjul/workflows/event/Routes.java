package se.arshjul.workflows.event;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring;
import se.arshjul.workflows.event.Route.ActorMended;
import se.arshjul.workflows.event.Route.Decision;
import se.arshjul.workflows.event.Route.Farewell;
import se.arshjul.workflows.event.Route.Handed;
import se.arshjul.workflows.event.Route.Message;
import se.arshjul.workflows.event.Route.NewRound;
import se.arshjul.workflows.event.Route.Noted;
import se.arshjul.workflows.event.Route.Passing;
import se.arshjul.workflows.event.Route.Start;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp;
import se.arshjul.workflows.lettercorrection.LetterCorrection;
import se.arshjul.workflows.ownplanentry.OwnPlanEntry;

/** The table of events and what becomes of each. */
final class Routes {

    private static final Logger log = LoggerFactory.getLogger(Routes.class);

    private static final Map<String, Route> TABLE = Map.ofEntries(
            Map.entry(
                    ImplementationFollowUp.Messages.SURVEY_PLANNED,
                    new Start(ImplementationFollowUp.PROCESS, "survey")),
            Map.entry(ImplementationFollowUp.Messages.SURVEY_DATES_MOVED, new Message()),
            Map.entry(ImplementationFollowUp.Messages.ALL_REQUESTS_SETTLED, new Message()),
            Map.entry(ImplementationFollowUp.Messages.SURVEY_CANCELLED, new Farewell()),
            Map.entry("followup.designCompleted", new Decision(ImplementationFollowUp.Forms.SURVEY_DESIGN)),
            Map.entry("followup.dispatchDecided", new Decision(ImplementationFollowUp.Forms.SURVEY_DISPATCH)),
            Map.entry("followup.analysisCompleted", new Decision(ImplementationFollowUp.Forms.SURVEY_ANALYSIS)),
            Map.entry("followup.factSheetCompleted", new Decision(ImplementationFollowUp.Forms.SURVEY_FACT_SHEET)),
            Map.entry("followup.publicationDecided", new Decision(ImplementationFollowUp.Forms.SURVEY_PUBLICATION)),
            Map.entry(
                    "followup.indicatorProposalsCompleted",
                    new Decision(ImplementationFollowUp.Forms.INDICATOR_PROPOSALS)),
            Map.entry("followup.resultsPublished", new Noted()),
            Map.entry(FollowUpRequest.Messages.REQUEST_DISPATCHED, new Start(FollowUpRequest.PROCESS, "request")),
            Map.entry(FollowUpRequest.Messages.RESPONSE_SUBMITTED, new Message()),
            Map.entry(FollowUpRequest.Messages.RESPONSE_RETURNED, new Message()),
            Map.entry(FollowUpRequest.Messages.RECEIPT_ISSUED, new Message()),
            Map.entry(FollowUpRequest.Messages.CLARIFICATION_ASKED, new Message()),
            Map.entry(
                    FollowUpRequest.Messages.RESPONSE_APPROVED,
                    new NewRound(FollowUpRequest.Forms.RESPONSE_ASSESSMENT)),
            Map.entry("followup.responseAssessed", new Decision(FollowUpRequest.Forms.RESPONSE_ASSESSMENT)),
            Map.entry(
                    FollowUpRequest.Messages.EXTENSION_REQUESTED,
                    new NewRound(FollowUpRequest.Forms.EXTENSION_DECISION)),
            Map.entry("followup.extensionDecided", new Decision(FollowUpRequest.Forms.EXTENSION_DECISION)),
            Map.entry("followup.sectionAssigned", new Handed()),
            Map.entry(FollowUpRequest.Messages.REQUEST_DATES_MOVED, new Message()),
            Map.entry(FollowUpRequest.Messages.LETTER_RETURNED, new Message()),
            Map.entry(LetterCorrection.Messages.LETTER_UNDELIVERED, new Start(LetterCorrection.PROCESS, "request")),
            Map.entry(OwnPlanEntry.Messages.RESPONSE_ACCEPTED, new Start(OwnPlanEntry.PROCESS, "response")),
            Map.entry(FollowUpRequest.Messages.RESPONSE_KEPT, new Farewell()),
            Map.entry(FollowUpRequest.Messages.REQUEST_CLOSED, new Farewell()),
            Map.entry(
                    FollowUpRequest.Messages.REQUEST_DECLINED,
                    new Farewell(FollowUpRequest.Elements.CORRECT_CONTACT_FOR_DECLINED)),
            Map.entry(FollowUpRequest.Messages.REQUEST_WITHDRAWN, new Farewell()),
            Map.entry(
                    CommitmentAnchoring.Messages.COMMITMENTS_REQUESTED,
                    new Start(CommitmentAnchoring.PROCESS, "round")),
            // An actor that no letter has reached can answer nevertheless, and the day can pass while it answers.
            Map.entry(
                    "plan.commitmentsAnswered",
                    new Decision(
                            CommitmentAnchoring.Forms.COMMITMENT_ANCHORING,
                            CommitmentAnchoring.Forms.COMMITMENT_SILENCE)),
            Map.entry(
                    "plan.commitmentsReopened",
                    new Decision(
                            CommitmentAnchoring.Forms.COMMITMENT_SILENCE,
                            CommitmentAnchoring.Forms.COMMITMENT_DEVIATION,
                            CommitmentAnchoring.Forms.COMMITMENT_ANCHORING)),
            Map.entry(CommitmentAnchoring.Messages.COMMITMENT_RETURNED, new Passing()),
            Map.entry(CommitmentAnchoring.Messages.COMMITMENTS_ENDED, new Farewell()),
            Map.entry("plan.commitmentSettled", new Noted()),
            // The one who was named is written to by whoever looks for such letters.
            Map.entry("actor.standInNamed", new Noted()),
            Map.entry("actor.contactCorrected", new ActorMended(FollowUpRequest.Forms.CONTACT_CORRECTION)));

    /** Events after which nothing is to be begun about their subject. */
    static final Set<String> FAREWELLS = TABLE.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Farewell)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    private Routes() {}

    /** A type that is not in the table is kept and not acted upon: a service may be newer than its processes. */
    static Route of(String type) {
        var route = TABLE.get(type);
        if (route == null) {
            log.atWarn().addKeyValue("type", type).log("Event of an unknown type");
            return new Noted();
        }
        return route;
    }

    static Map<String, Route> table() {
        return TABLE;
    }
}
