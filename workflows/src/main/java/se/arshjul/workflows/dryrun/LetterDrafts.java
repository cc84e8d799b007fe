package se.arshjul.workflows.dryrun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.correspondence.Addresses;
import se.arshjul.workflows.correspondence.Matter;
import se.arshjul.workflows.correspondence.PortalProperties;
import se.arshjul.workflows.letter.LetterKind;

/** Drafts letters about a request that is not there yet, by the code that writes them once it is. */
@Component
class LetterDrafts {

    private final Recipients recipients;
    private final PlannedLetters plan;
    private final Addresses addresses;
    private final PortalProperties portal;

    LetterDrafts(Recipients recipients, PlannedLetters plan, Addresses addresses, PortalProperties portal) {
        this.recipients = recipients;
        this.plan = plan;
        this.addresses = addresses;
        this.portal = portal;
    }

    LetterDraft of(String surveyName, String recipientId, LetterKind kind) {
        var survey = recipients.survey(surveyName);
        var sendTime = plan.sendTime(survey);
        if (sendTime == null || !isDated(survey)) {
            throw DryRunRefusals.datesMissing();
        }
        var recipient = recipients.of(survey).stream()
                .filter(one -> one.getRecipientId().equals(recipientId))
                .findFirst()
                .orElseThrow(() -> DryRunRefusals.recipientNotFound(recipientId));
        var groups = Recipients.asked(surveyName, () -> addresses.of(recipient.getActor(), kind));
        var to = groups.inOrder().stream().findFirst().orElse(List.of());
        var address = to.isEmpty() ? "" : to.getFirst();
        var day = day(survey, sendTime, recipient, kind);
        return new LetterDraft(
                kind,
                recipient.getDisplayName(),
                to,
                address,
                address.equals(groups.mailbox()),
                new Matter(request(survey, recipient, kind, recipients.named(survey)), survey)
                        .facts(day, portal.portalUrl()));
    }

    private static boolean isDated(Survey survey) {
        return survey.hasAnswerByDate()
                && survey.hasAcceptedUntilDate()
                && survey.hasReviewedByDate()
                && survey.hasPublishDate();
    }

    /** A reminder as it reads the first time. */
    private static LocalDate day(Survey survey, Instant sendTime, Recipient recipient, LetterKind kind) {
        var invited = WorkingDays.dateOf(sendTime);
        return kind == LetterKind.INVITATION
                ? invited
                : PlannedLetters.reminders(survey, sendTime, PlannedLetters.kind(recipient)).stream()
                        .findFirst()
                        .orElse(invited);
    }

    private static Request request(Survey survey, Recipient recipient, LetterKind kind, boolean named) {
        return Request.newBuilder()
                .setName(survey.getName() + "/requests/" + recipient.getRecipientId())
                .setActor(recipient.getActor())
                .setRecipientKind(PlannedLetters.kind(recipient))
                .setDisplayName(recipient.getDisplayName())
                .setCountyCode(recipient.getCountyCode())
                .setState(state(kind))
                .setBodiesNamed(named)
                .setQuestionCount(survey.getQuestionCount())
                .setAnsweredCount(kind == LetterKind.REMINDER_WAITING ? survey.getQuestionCount() : 0)
                .setAnswerByTime(
                        ProtoTime.toProto(WorkingDays.endOfDay(ProtoTime.toLocalDate(survey.getAnswerByDate()))))
                .setAcceptedUntilTime(
                        ProtoTime.toProto(WorkingDays.endOfDay(ProtoTime.toLocalDate(survey.getAcceptedUntilDate()))))
                .build();
    }

    private static Request.State state(LetterKind kind) {
        return switch (kind) {
            case REMINDER_STARTED -> Request.State.STARTED;
            case REMINDER_WAITING -> Request.State.SUBMITTED;
            default -> Request.State.DISPATCHED;
        };
    }
}
