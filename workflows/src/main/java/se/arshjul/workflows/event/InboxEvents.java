package se.arshjul.workflows.event;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.decision.CompleteForActor;
import se.arshjul.workflows.decision.ForgetDecisions;
import se.arshjul.workflows.decision.TakeDecision;
import se.arshjul.workflows.decision.WithdrawItems;
import se.arshjul.workflows.event.Route.ActorMended;
import se.arshjul.workflows.event.Route.Decision;
import se.arshjul.workflows.event.Route.Farewell;
import se.arshjul.workflows.event.Route.Handed;
import se.arshjul.workflows.event.Route.Message;
import se.arshjul.workflows.event.Route.NewRound;
import se.arshjul.workflows.event.Route.Noted;
import se.arshjul.workflows.event.Route.Passing;
import se.arshjul.workflows.event.Route.Start;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp;
import se.arshjul.workflows.notice.PreviewNotices;
import se.arshjul.workflows.notice.SectionNotices;

/** What an event means for the inbox. */
@Component
class InboxEvents {

    private final TakeDecision takeDecision;
    private final ForgetDecisions forgetDecisions;
    private final CompleteForActor completeForActor;
    private final WithdrawItems withdrawItems;
    private final SectionNotices sectionNotices;
    private final PreviewNotices previewNotices;
    private final InstantSource clock;

    InboxEvents(
            TakeDecision takeDecision,
            ForgetDecisions forgetDecisions,
            CompleteForActor completeForActor,
            WithdrawItems withdrawItems,
            SectionNotices sectionNotices,
            PreviewNotices previewNotices,
            InstantSource clock) {
        this.takeDecision = takeDecision;
        this.forgetDecisions = forgetDecisions;
        this.completeForActor = completeForActor;
        this.withdrawItems = withdrawItems;
        this.sectionNotices = sectionNotices;
        this.previewNotices = previewNotices;
        this.clock = clock;
    }

    void apply(Route route, TakeEvent.Command event) {
        switch (route) {
            case Decision decided -> decide(decided, event);
            case NewRound round -> forgetDecisions.handle(round.formKey(), event.subject());
            case ActorMended mended ->
                completeForActor.handle(event.subject(), mended.formKey(), text(event, "correctedBy"));
            case Farewell farewell -> withdrawItems.handle(event.subject(), farewell.but());
            case Handed handed -> hand(event);
            case Start start -> {}
            case Message message -> {}
            case Passing passing -> {}
            case Noted noted -> {}
        }
    }

    /**
     * The engine has taken the event too. What it had handed out between the event's arrival and now came into the inbox
     * behind the event's back. Told again after a crash, it finds also what came of it.
     */
    void published(String type, String subject) {
        if (Routes.of(type) instanceof Farewell farewell) {
            withdrawItems.handle(subject, farewell.but());
        }
    }

    private void decide(Decision route, TakeEvent.Command event) {
        var decision = text(event, "decision");
        takeDecision.handle(new TakeDecision.Command(
                event.eventId(), route.forms(), event.subject(), decision, text(event, "decidedBy")));
        if (route.forms().contains(ImplementationFollowUp.Forms.SURVEY_PUBLICATION)) {
            preview(event.subject(), decision);
        }
    }

    /** Who is in the results may see them before they are published, and is told so. */
    private void preview(String survey, String decision) {
        if (decision.equals("approved")) {
            previewNotices.note(survey, clock.instant());
        } else {
            previewNotices.forget(survey);
        }
    }

    private void hand(TakeEvent.Command event) {
        var section = text(event, "section");
        var holder = text(event, "holder");
        if (holder.isEmpty()) {
            sectionNotices.forget(event.subject(), section);
        } else {
            sectionNotices.note(new SectionNotices.Given(
                    event.subject(),
                    section,
                    text(event, "sectionTitle"),
                    holder,
                    text(event, "assignedBy"),
                    text(event, "assignedByName"),
                    clock.instant()));
        }
    }

    private static String text(TakeEvent.Command event, String variable) {
        return event.variables().get(variable) instanceof String text ? text : "";
    }
}
