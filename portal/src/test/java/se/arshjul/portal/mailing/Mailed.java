package se.arshjul.portal.mailing;

import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;

import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.workflow.v1.Letter;
import se.arshjul.workflow.v1.ListLettersResponse;
import se.arshjul.workflow.v1.ListMailingLettersResponse;
import se.arshjul.workflow.v1.ListMailingsResponse;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.MailingLetter;
import se.arshjul.workflow.v1.MailingServiceGrpc;
import se.arshjul.workflow.v1.PreviewMailingResponse;
import se.arshjul.workflow.v1.ProcessServiceGrpc;
import se.arshjul.workflow.v1.SummarizeLettersResponse;

/** Letters that have gone, one that reached nobody, and a mailing that is under way. */
final class Mailed {

    static final String MAILING = SURVEY + "/mailings/0c6f8a1e-0000-4000-8000-000000000001";

    private Mailed() {}

    static void stands(FakePlatform platform) {
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(request(Request.State.DISPATCHED))
                        .build());
        platform.handle(
                ProcessServiceGrpc.getListLettersMethod(),
                asked -> ListLettersResponse.newBuilder()
                        .addLetters(letter("invitation", Letter.State.REFUSED).setProblem("550 5.1.1 No such mailbox"))
                        .addLetters(letter("reminder-started", Letter.State.SENT)
                                .setSendTime(moment("2026-10-20T08:30:00Z")))
                        .setNextPageToken(asked.getPageToken().isEmpty() ? "sid-2" : "")
                        .build());
        platform.answer(
                ProcessServiceGrpc.getSummarizeLettersMethod(),
                SummarizeLettersResponse.newBuilder().setFailed(1).build());
        platform.answer(
                MailingServiceGrpc.getListMailingsMethod(),
                ListMailingsResponse.newBuilder().addMailings(mailing()).build());
        platform.answer(MailingServiceGrpc.getGetMailingMethod(), mailing());
        platform.answer(MailingServiceGrpc.getCreateMailingMethod(), mailing());
        platform.answer(
                MailingServiceGrpc.getPreviewMailingMethod(),
                PreviewMailingResponse.newBuilder()
                        .addLetters(line("Region Uppsala", "reminder-started", MailingLetter.State.WAITING))
                        .addLetters(line("Knivsta kommun", "reminder-not-opened", MailingLetter.State.WAITING))
                        .addLetters(leftOut("Åsele kommun", MailingLetter.Reason.REMINDED_TODAY))
                        .addLetters(leftOut("Kiruna kommun", MailingLetter.Reason.TASK_WAITS))
                        .setSendTime(moment("2026-10-21T06:00:00Z"))
                        .build());
        platform.answer(
                MailingServiceGrpc.getListMailingLettersMethod(),
                ListMailingLettersResponse.newBuilder()
                        .addLetters(line("Region Uppsala", "reminder-started", MailingLetter.State.SENT))
                        .addLetters(line("Knivsta kommun", "reminder-not-opened", MailingLetter.State.FAILED))
                        .addLetters(leftOut("Åsele kommun", MailingLetter.Reason.NOT_DUE))
                        .build());
    }

    private static Letter.Builder letter(String kind, Letter.State state) {
        return Letter.newBuilder()
                .setMatter(REQUEST)
                .setKind(kind)
                .setState(state)
                .setAddress("patientsakerhet.med.ett.ovanligt.langt.namn@region-uppsala.test")
                .setCreateTime(moment("2026-10-19T06:00:00Z"));
    }

    private static Mailing mailing() {
        return Mailing.newBuilder()
                .setName(MAILING)
                .setPurpose(Mailing.Purpose.REMIND)
                .setCreatorDisplayName("Kim Karlsson")
                .setCreateTime(moment("2026-10-20T16:30:00Z"))
                .setWaitingCount(3)
                .setSentCount(1)
                .setFailedCount(1)
                .setLeftOutCount(1)
                .setResumeTime(moment("2026-10-21T06:00:00Z"))
                .build();
    }

    private static MailingLetter.Builder line(String name, String kind, MailingLetter.State state) {
        return MailingLetter.newBuilder()
                .setRequest(REQUEST)
                .setDisplayName(name)
                .setKind(kind)
                .setState(state);
    }

    private static MailingLetter.Builder leftOut(String name, MailingLetter.Reason reason) {
        return line(name, "", MailingLetter.State.LEFT_OUT).setReason(reason);
    }
}
