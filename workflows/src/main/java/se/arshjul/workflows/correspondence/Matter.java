package se.arshjul.workflows.correspondence;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.Receipt;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.wording.Facts;
import se.arshjul.workflows.wording.Facts.Standing;

/**
 * A request as it is when a letter about it is to be sent.
 *
 * @param asked what the agency asks about its answers and waits for a word on
 * @param over whether what the letter would tell has come to an end
 */
public record Matter(Request request, Survey survey, Receipt receipt, List<Facts.Asked> asked, boolean over) {

    public Matter {
        asked = List.copyOf(asked);
    }

    /** For letters that tell of no receipt and of nothing that is asked. */
    public Matter(Request request, Survey survey) {
        this(request, survey, Receipt.getDefaultInstance(), List.of(), false);
    }

    public String name() {
        return request.getName();
    }

    /** Whether the letter still has something to say. */
    public boolean needs(LetterKind kind) {
        return switch (kind) {
            case INVITATION, PILOT_INVITATION, SECTION_GIVEN ->
                switch (request.getState()) {
                    case DISPATCHED, OPENED, STARTED, SUBMITTED, SENT_BACK -> true;
                    default -> false;
                };
            case REMINDER_NOT_OPENED -> request.getState() == Request.State.DISPATCHED;
            case REMINDER_STARTED ->
                switch (request.getState()) {
                    case OPENED, STARTED, SENT_BACK -> true;
                    default -> isAskedOfAccepted();
                };
            case REMINDER_WAITING, TO_APPROVE -> request.getState() == Request.State.SUBMITTED || changeWaits();
            case RETURNED -> request.getReturned();
            case RECEIPT -> !request.getReference().isEmpty();
            case DECLINED -> request.getState() == Request.State.DECLINED;
            case SENT_BACK -> isOpenAgain();
            case CLARIFICATION -> !over && (isOpenAgain() || isAskedOfAccepted());
            case CLARIFICATION_LAPSED ->
                request.getState() == Request.State.ACCEPTED && survey.getState() != Survey.State.CANCELLED;
            case EXTENSION_GRANTED -> awaited(Extension.State.GRANTED);
            case EXTENSION_DECLINED -> awaited(Extension.State.DECLINED);
            case PREVIEW -> request.getState() == Request.State.ACCEPTED && survey.getState() == Survey.State.CLEARED;
            case FEEDBACK -> request.getState() != Request.State.WITHDRAWN;
            case TAKEN_OVER, TASKS_LATE, STAND_IN, COMMITMENT_REQUEST, COMMITMENT_REMINDER -> false;
        };
    }

    /** The same of one that did not arrive: a reminder goes again as the one that fits when it goes. */
    public boolean stillNeeds(LetterKind kind) {
        return kind.isReminder() ? reminder().isPresent() : needs(kind);
    }

    /** From when on everybody can read the results. */
    public Instant publication() {
        return WorkingDays.startOfDay(date(survey.getPublishDate()));
    }

    /** The reminder that fits how far the answer has come; none when there is nothing to be reminded of. */
    public Optional<LetterKind> reminder() {
        return Stream.of(LetterKind.REMINDER_NOT_OPENED, LetterKind.REMINDER_STARTED, LetterKind.REMINDER_WAITING)
                .filter(this::needs)
                .findFirst();
    }

    /** What is written when the agency wants to know more: all of it, or about single answers. */
    LetterKind sentBack() {
        return request.getClarifiedQuestionsList().isEmpty() ? LetterKind.SENT_BACK : LetterKind.CLARIFICATION;
    }

    private boolean isOpenAgain() {
        return request.getState() == Request.State.SENT_BACK || request.getState() == Request.State.STARTED;
    }

    /** Whether the body still writes its word on single answers of a response that the agency has accepted. */
    private boolean isAskedOfAccepted() {
        return request.getState() == Request.State.ACCEPTED && request.getClarifying() && !changeWaits();
    }

    /** Whether this came of the longer time that was asked for, and the body still has use for it. */
    private boolean awaited(Extension.State decided) {
        return request.getExtension().getState() == decided
                && switch (request.getState()) {
                    case DISPATCHED, OPENED, STARTED, SUBMITTED -> true;
                    default -> false;
                };
    }

    public Facts facts(LocalDate today, String portal) {
        var path = request.getName().replaceFirst("^surveys/", "").replaceFirst("/requests/", "/");
        return new Facts(
                request.getDisplayName(),
                survey.getTitle(),
                survey.getLegalBasis(),
                survey.getEstimatedMinutes(),
                request.getQuestionCount(),
                request.getAnsweredCount(),
                request.getReason(),
                dates(today),
                receipt(portal),
                portal + "/svara/" + path,
                portal + "/resultat/" + path.replaceFirst("/.*", ""),
                standing(),
                request.getBodiesNamed(),
                asked,
                new Facts.English(english("title"), english("legal_basis")));
    }

    /** What the survey says of this in English; empty when it does not. */
    private String english(String field) {
        return survey.getEnglishList().stream()
                .filter(part -> part.getField().equals(field))
                .map(EnglishText.Part::getEnglish)
                .findFirst()
                .orElse("");
    }

    private Facts.Receipt receipt(String portal) {
        var reference = receipt.getReference();
        var hash = receipt.getContentHash();
        return new Facts.Receipt(
                reference,
                hash,
                portal + "/kontrollera-kvittens?reference=" + reference + "&contentHash=" + hash,
                reference.equals(request.getReference()));
    }

    /** Whether a change of a response that was approved waits for the approver. */
    private boolean changeWaits() {
        return request.getReplacement() == Request.Replacement.REPLACEMENT_SUBMITTED;
    }

    private Standing standing() {
        if (request.getClarifying()) {
            return request.getState() == Request.State.ACCEPTED ? Standing.ACCEPTED_CLARIFYING : Standing.CLARIFYING;
        }
        if (changeWaits()) {
            return Standing.CHANGE_WAITS;
        }
        var clarifying = !request.getClarifiedQuestionsList().isEmpty();
        return switch (request.getState()) {
            case SENT_BACK -> clarifying ? Standing.CLARIFYING : Standing.SENT_BACK;
            case STARTED, SUBMITTED -> clarifying ? Standing.CLARIFYING : Standing.OPEN;
            case ACCEPTED -> Standing.ANSWERED;
            case DECLINED, NO_RESPONSE, WITHDRAWN -> Standing.NOT_ANSWERED;
            default -> Standing.OPEN;
        };
    }

    private Facts.Dates dates(LocalDate today) {
        return new Facts.Dates(
                today,
                date(request.getAnswerByTime()),
                date(request.getAcceptedUntilTime()),
                date(survey.getReviewedByDate()),
                date(survey.getPublishDate()));
    }

    /** The request's own day, which may be later than the survey's. */
    private static LocalDate date(Timestamp lastSecond) {
        return WorkingDays.dateOf(ProtoTime.toInstant(lastSecond));
    }

    private static LocalDate date(Date date) {
        return ProtoTime.toLocalDate(date);
    }
}
