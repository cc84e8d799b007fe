package se.arshjul.workflows.mailing;

import java.util.List;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.CreateMailingRequest;
import se.arshjul.workflow.v1.GetMailingRequest;
import se.arshjul.workflow.v1.ListMailingLettersRequest;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingFilter;
import se.arshjul.workflow.v1.MailingLetter;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;
import se.arshjul.workflow.v1.PreviewMailingRequest;
import se.arshjul.workflows.Given;

/** What a coordinator asks about mailings, and their letters as lines to compare. */
record MailingCalls(MailingServiceBlockingStub mailings) {

    private static final As COORDINATOR = As.staff("coordinator");

    static CreateMailingRequest create(String survey, Purpose purpose) {
        return CreateMailingRequest.newBuilder()
                .setParent(survey)
                .setPurpose(purpose)
                .setRequestId(Given.id())
                .build();
    }

    List<String> preview(String survey, Purpose purpose, MailingFilter filter) {
        return lines(COORDINATOR
                .on(mailings)
                .previewMailing(PreviewMailingRequest.newBuilder()
                        .setParent(survey)
                        .setPurpose(purpose)
                        .setFilter(filter)
                        .build())
                .getLettersList());
    }

    Mailing get(Mailing mailing) {
        return COORDINATOR
                .on(mailings)
                .getMailing(GetMailingRequest.newBuilder()
                        .setName(mailing.getName())
                        .build());
    }

    List<String> lines(Mailing mailing) {
        return lines(COORDINATOR
                .on(mailings)
                .listMailingLetters(ListMailingLettersRequest.newBuilder()
                        .setParent(mailing.getName())
                        .build())
                .getLettersList());
    }

    private static List<String> lines(List<MailingLetter> letters) {
        return letters.stream().map(MailingCalls::line).toList();
    }

    private static String line(MailingLetter letter) {
        var reason = letter.getReason() == MailingLetter.Reason.REASON_UNSPECIFIED
                ? ""
                : letter.getReason().name();
        return String.join(
                " ", letter.getRequest(), letter.getKind(), letter.getState().name(), reason);
    }

    static String line(Request request, String kind, String state, String reason) {
        return String.join(" ", request.getName(), kind, state, reason);
    }
}
