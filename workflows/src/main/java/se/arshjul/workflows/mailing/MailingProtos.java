package se.arshjul.workflows.mailing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Request;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;
import se.arshjul.workflow.v1.CreateMailingRequest;
import se.arshjul.workflow.v1.ListMailingLettersResponse;
import se.arshjul.workflow.v1.ListMailingsResponse;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingFilter;
import se.arshjul.workflow.v1.MailingLetter.Reason;
import se.arshjul.workflow.v1.MailingLetter.State;
import se.arshjul.workflow.v1.PreviewMailingRequest;
import se.arshjul.workflow.v1.PreviewMailingResponse;

/** Mailings between contract and domain. */
final class MailingProtos {

    private static final RequestRules<PreviewMailingRequest> PREVIEW = RequestRules.of(
                    PreviewMailingRequest.getDefaultInstance())
            .required("purpose")
            .matches("filter.recipient_kind", "region|municipality")
            .matches("filter.county_code", "[0-9]{2}");

    private static final RequestRules<CreateMailingRequest> CREATE = RequestRules.of(
                    CreateMailingRequest.getDefaultInstance())
            .required("purpose")
            .matches("filter.recipient_kind", "region|municipality")
            .matches("filter.county_code", "[0-9]{2}");

    private MailingProtos() {}

    static CreateMailing.Command toCommand(PreviewMailingRequest request) {
        PREVIEW.check(request, MailingRefusals::invalid);
        return toCommand(request.getParent(), request.getPurpose(), request.getFilter());
    }

    static CreateMailing.Command toCommand(CreateMailingRequest request) {
        CREATE.check(request, MailingRefusals::invalid);
        return toCommand(request.getParent(), request.getPurpose(), request.getFilter());
    }

    private static CreateMailing.Command toCommand(String survey, Purpose purpose, MailingFilter filter) {
        if (!filter.getState().isEmpty() && !isState(filter.getState())) {
            throw unknown("filter.state");
        }
        return new CreateMailing.Command(
                survey,
                toPurpose(purpose),
                new MailingChoice(
                        filter.getState(), filter.getRecipientKind(), filter.getCountyCode(), filter.getLate()));
    }

    private static boolean isState(String name) {
        return name.equals(MailingChoice.CLARIFYING)
                || Request.State.getDescriptor().findValueByName(name) != null;
    }

    private static Mailing.Purpose toPurpose(Purpose purpose) {
        return switch (purpose) {
            case REMIND -> Mailing.Purpose.REMIND;
            case RESEND -> Mailing.Purpose.RESEND;
            case PILOT -> Mailing.Purpose.PILOT;
            case PURPOSE_UNSPECIFIED, UNRECOGNIZED -> throw unknown("purpose");
        };
    }

    private static RuntimeException unknown(String field) {
        return MailingRefusals.invalid(List.of(new FieldViolation(field, "UNKNOWN", "One of the contract.")));
    }

    static PreviewMailingResponse toProto(List<MailingLetter> letters, Instant now, Instant goes) {
        var message = PreviewMailingResponse.newBuilder()
                .addAllLetters(letters.stream().map(MailingProtos::toProto).toList());
        return goes.isAfter(now) ? message.setSendTime(ProtoTime.toProto(goes)).build() : message.build();
    }

    static ListMailingsResponse toMailings(Page.Of<Mailing> page, Instant now, Instant goes) {
        return ListMailingsResponse.newBuilder()
                .addAllMailings(page.map(mailing -> toProto(mailing, now, goes)).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListMailingLettersResponse toLetters(Page.Of<MailingLetter> page) {
        return ListMailingLettersResponse.newBuilder()
                .addAllLetters(page.map(MailingProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    /** A mailing of which letters wait says when they go on, while they do not. */
    static se.arshjul.workflow.v1.Mailing toProto(Mailing mailing, Instant now, Instant goes) {
        var counts = mailing.counts();
        var message = se.arshjul.workflow.v1.Mailing.newBuilder()
                .setName(mailing.name())
                .setPurpose(toProto(mailing.purpose()))
                .setCreatorDisplayName(mailing.creator())
                .setCreateTime(ProtoTime.toProto(mailing.createdAt()))
                .setWaitingCount(counts.waiting())
                .setSentCount(counts.sent())
                .setFailedCount(counts.failed())
                .setLeftOutCount(counts.leftOut());
        return counts.waiting() > 0 && goes.isAfter(now)
                ? message.setResumeTime(ProtoTime.toProto(goes)).build()
                : message.build();
    }

    private static Purpose toProto(Mailing.Purpose purpose) {
        return switch (purpose) {
            case REMIND -> Purpose.REMIND;
            case RESEND -> Purpose.RESEND;
            case PILOT -> Purpose.PILOT;
        };
    }

    private static se.arshjul.workflow.v1.MailingLetter toProto(MailingLetter letter) {
        return se.arshjul.workflow.v1.MailingLetter.newBuilder()
                .setRequest(letter.about().request())
                .setDisplayName(letter.displayName())
                .setKind(letter.about().kind())
                .setState(toProto(letter.state()))
                .setReason(toProto(letter.reason()))
                .mergeFrom(settled(letter.settledAt()))
                .build();
    }

    private static se.arshjul.workflow.v1.MailingLetter settled(@Nullable Instant when) {
        return when == null
                ? se.arshjul.workflow.v1.MailingLetter.getDefaultInstance()
                : se.arshjul.workflow.v1.MailingLetter.newBuilder()
                        .setSettleTime(ProtoTime.toProto(when))
                        .build();
    }

    private static State toProto(MailingLetter.State state) {
        return switch (state) {
            case WAITING -> State.WAITING;
            case SENT -> State.SENT;
            case FAILED -> State.FAILED;
            case LEFT_OUT -> State.LEFT_OUT;
        };
    }

    private static Reason toProto(MailingLetter.@Nullable Reason reason) {
        return switch (reason) {
            case null -> Reason.REASON_UNSPECIFIED;
            case NOT_DUE -> Reason.NOT_DUE;
            case REMINDED_TODAY -> Reason.REMINDED_TODAY;
            case TASK_WAITS -> Reason.TASK_WAITS;
        };
    }
}
