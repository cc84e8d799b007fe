package se.arshjul.workflows.notice;

import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.workflows.correspondence.Correspondence;
import se.arshjul.workflows.correspondence.Matter;
import se.arshjul.workflows.correspondence.Matters;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;
import se.arshjul.workflows.letter.SendWindow;
import se.arshjul.workflows.notice.PreviewNotices.Untold;

/**
 * Writes to each body that is in the results, once, that it can see how it is counted before all others can. It stands
 * beside the survey's process and not in it: a mail server that is away must not put off a publication.
 */
@Component
class PreviewLetters {

    private static final int PAGE_SIZE = 50;

    private final PreviewNotices notices;
    private final RequestServiceBlockingStub requests;
    private final Matters matters;
    private final Correspondence correspondence;
    private final SendWindow window;

    PreviewLetters(
            PreviewNotices notices,
            RequestServiceBlockingStub requests,
            Matters matters,
            Correspondence correspondence,
            SendWindow window) {
        this.notices = notices;
        this.requests = requests;
        this.matters = matters;
        this.correspondence = correspondence;
        this.window = window;
    }

    /** A page of each survey; what is put off holds the page and goes the next time. */
    void send() {
        if (window.left(LetterKind.PREVIEW).isPositive()) {
            return;
        }
        NoticeWatch.sendEach(notices.untold().stream()
                .map(untold -> (Runnable) () -> tell(untold))
                .toArray(Runnable[]::new));
    }

    private void tell(Untold untold) {
        var survey = matters.survey(untold.survey());
        if (survey.getState() != Survey.State.CLEARED) {
            // Published or stopped meanwhile: there is nothing to see beforehand any more.
            notices.forget(untold.survey());
            return;
        }
        var page = requests.listRequests(ListRequestsRequest.newBuilder()
                .setParent(untold.survey())
                .setPageSize(PAGE_SIZE)
                .setPageToken(untold.pageToken())
                .build());
        var putOff = page.getRequestsList().stream()
                .filter(request -> request.getState() == Request.State.ACCEPTED)
                .filter(request -> isPutOff(new Matter(request, survey)))
                .count();
        if (putOff > 0) {
            return;
        }
        if (page.getNextPageToken().isEmpty()) {
            notices.forget(untold.survey());
        } else {
            notices.reached(untold, page.getNextPageToken());
        }
    }

    private boolean isPutOff(Matter matter) {
        return correspondence.write(matter, LetterKind.PREVIEW, "1") == Result.DEFERRED;
    }
}
