package se.arshjul.workflows.dryrun;

import java.util.List;
import java.util.Set;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;
import se.arshjul.workflow.v1.LetterPreview;
import se.arshjul.workflow.v1.ListPlannedLettersResponse;
import se.arshjul.workflow.v1.PlannedLetter.Problem;
import se.arshjul.workflow.v1.PreviewLetterRequest;
import se.arshjul.workflow.v1.SendTestLetterRequest;
import se.arshjul.workflow.v1.TestLetter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.letter.Mail;

/** The dry run between contract and domain. */
final class DryRunProtos {

    private static final RequestRules<PreviewLetterRequest> PREVIEW =
            RequestRules.of(PreviewLetterRequest.getDefaultInstance()).required("recipient_id");

    private static final RequestRules<SendTestLetterRequest> TEST =
            RequestRules.of(SendTestLetterRequest.getDefaultInstance()).required("recipient_id");

    private static final Set<LetterKind> OF_A_DISPATCH = Set.of(
            LetterKind.INVITATION,
            LetterKind.REMINDER_NOT_OPENED,
            LetterKind.REMINDER_STARTED,
            LetterKind.REMINDER_WAITING);

    private DryRunProtos() {}

    static LetterKind toKind(PreviewLetterRequest request) {
        return toKind(PREVIEW.check(request, DryRunRefusals::invalid).getKind());
    }

    static LetterKind toKind(SendTestLetterRequest request) {
        return toKind(TEST.check(request, DryRunRefusals::invalid).getKind());
    }

    private static LetterKind toKind(String code) {
        return OF_A_DISPATCH.stream()
                .filter(kind -> kind.code().equals(code.isEmpty() ? LetterKind.INVITATION.code() : code))
                .findFirst()
                .orElseThrow(() -> DryRunRefusals.invalid(
                        List.of(new FieldViolation("kind", "UNKNOWN", "A letter that a dispatch brings."))));
    }

    static ListPlannedLettersResponse toProto(Page.Of<PlannedLetter> page) {
        var response = ListPlannedLettersResponse.newBuilder().setNextPageToken(page.nextPageToken());
        page.items().forEach(letter -> response.addLetters(toProto(letter)));
        return response.build();
    }

    private static se.arshjul.workflow.v1.PlannedLetter toProto(PlannedLetter letter) {
        var to = letter.to();
        var message = se.arshjul.workflow.v1.PlannedLetter.newBuilder()
                .setRecipientId(to.recipientId())
                .setActor(to.actor())
                .setRecipientKind(to.kind())
                .setDisplayName(to.displayName())
                .setCountyCode(to.countyCode())
                .setAsOfDate(ProtoTime.toProto(letter.asOf()))
                .addAllAddresses(letter.addresses())
                .addAllFunctionAddresses(letter.copies())
                .setToMailbox(letter.toMailbox())
                .setKind(LetterKind.INVITATION.code())
                .setLanguageCode("sv, en");
        letter.reminders().forEach(day -> message.addReminderDates(ProtoTime.toProto(day)));
        letter.problems().forEach(problem -> message.addProblems(toProto(problem)));
        var sendTime = letter.sendTime();
        if (sendTime != null) {
            message.setSendTime(ProtoTime.toProto(sendTime));
        }
        return message.build();
    }

    private static Problem toProto(PlannedLetter.Problem problem) {
        return switch (problem) {
            case NO_ADDRESS -> Problem.NO_ADDRESS;
            case NO_PEOPLE -> Problem.NO_PEOPLE;
            case SHARED_ADDRESS -> Problem.SHARED_ADDRESS;
            case ADDRESS_REFUSED -> Problem.ADDRESS_REFUSED;
        };
    }

    static LetterPreview toProto(LetterDraft draft, Mail mail, LetterProperties properties) {
        return LetterPreview.newBuilder()
                .setKind(draft.kind().code())
                .setDisplayName(draft.displayName())
                .addAllAddresses(draft.addresses())
                .setSender(properties.from())
                .setReplyTo(properties.replyTo())
                .setSubject(mail.subject())
                .setText(mail.text())
                .build();
    }

    static TestLetter toProto(SendTestLetter.Sent sent) {
        return TestLetter.newBuilder()
                .setAddress(sent.address())
                .setLeftCount(sent.left())
                .build();
    }
}
