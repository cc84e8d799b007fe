package se.arshjul.workflows.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.correspondence.Correspondence;
import se.arshjul.workflows.correspondence.Matter;
import se.arshjul.workflows.correspondence.Matters;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;
import se.arshjul.workflows.letter.SendWindow;
import se.arshjul.workflows.letter.UndeliveredLetters;
import se.arshjul.workflows.notice.PreviewNotices.Untold;

/**
 * Writes to each body that is in the results, once, that it can see how it is counted before all others can. It stands
 * beside the survey's process and not in it: a mail server that is away must not put off a publication.
 */
@Component
class PreviewLetters {

    private static final Logger log = LoggerFactory.getLogger(PreviewLetters.class);

    private static final int PAGE_SIZE = 50;

    /** A body is told once. */
    private static final String STEP = "1";

    /** After so many that were put off one after the other, it is the mail server that is away, and not a mailbox. */
    private static final int PUT_OFF = 10;

    /** Requests of bodies that no address reaches, since which decision: they are not tried again every minute. */
    private final Map<String, Instant> refused = new ConcurrentHashMap<>();

    private final PreviewNotices notices;
    private final RequestServiceBlockingStub requests;
    private final Matters matters;
    private final Correspondence correspondence;
    private final UndeliveredLetters undelivered;
    private final SendWindow window;

    PreviewLetters(
            PreviewNotices notices,
            RequestServiceBlockingStub requests,
            Matters matters,
            Correspondence correspondence,
            UndeliveredLetters undelivered,
            SendWindow window) {
        this.notices = notices;
        this.requests = requests;
        this.matters = matters;
        this.correspondence = correspondence;
        this.undelivered = undelivered;
        this.window = window;
    }

    /** Everybody who has not been told, of each survey; what is put off goes the next time. */
    void send() {
        NoticeWatch.sendEach(notices.untold().stream()
                .map(untold -> (Runnable) () -> tell(untold))
                .toArray(Runnable[]::new));
    }

    private void tell(Untold untold) {
        var survey = matters.survey(untold.survey());
        if (survey.getState() != Survey.State.CLEARED) {
            // Published or stopped meanwhile: there is nothing to see beforehand any more.
            log.atWarn()
                    .addKeyValue("survey", untold.survey())
                    .addKeyValue("state", survey.getState())
                    .log("Not every body was told beforehand how it is counted");
            notices.forget(untold.survey());
            return;
        }
        if (!waits(survey)) {
            walk(untold, survey);
        }
    }

    private boolean waits(Survey survey) {
        var published = WorkingDays.startOfDay(ProtoTime.toLocalDate(survey.getPublishDate()));
        return window.left(LetterKind.PREVIEW, published).isPositive();
    }

    /** One that is put off holds back nobody else; the ledger knows who has the letter when the walk is made again. */
    private void walk(Untold untold, Survey survey) {
        var reached = untold;
        var token = untold.pageToken();
        var putOff = 0;
        var inARow = 0;
        do {
            var page = page(untold.survey(), token);
            for (var matter : inTheResults(page, survey)) {
                var later = isPutOff(matter, untold.decidedAt());
                putOff += later ? 1 : 0;
                inARow = later ? inARow + 1 : 0;
                if (inARow == PUT_OFF) {
                    return;
                }
            }
            token = page.getNextPageToken();
            if (putOff == 0) {
                reached = notices.reached(reached, token);
            }
        } while (!token.isEmpty());
        if (putOff == 0) {
            notices.forget(untold.survey());
        }
    }

    private ListRequestsResponse page(String survey, String token) {
        return requests.listRequests(ListRequestsRequest.newBuilder()
                .setParent(survey)
                .setPageSize(PAGE_SIZE)
                .setPageToken(token)
                .build());
    }

    private static List<Matter> inTheResults(ListRequestsResponse page, Survey survey) {
        return page.getRequestsList().stream()
                .filter(request -> request.getState() == Request.State.ACCEPTED)
                .map(request -> new Matter(request, survey))
                .toList();
    }

    private boolean isPutOff(Matter matter, Instant decidedAt) {
        if (decidedAt.equals(refused.get(matter.name()))) {
            return false;
        }
        try {
            var result = correspondence.write(matter, LetterKind.PREVIEW, STEP);
            if (result == Result.REFUSED) {
                refused.put(matter.name(), decidedAt);
                undelivered.note(matter.name(), LetterKind.PREVIEW.code(), STEP);
                log.atWarn()
                        .addKeyValue("matter", matter.name())
                        .log("No address of the body takes the letter about how it is counted");
            }
            return result == Result.DEFERRED;
        } catch (RuntimeException fault) {
            log.atWarn()
                    .addKeyValue("matter", matter.name())
                    .setCause(fault)
                    .log("Body not told how it is counted; tried again");
            return true;
        }
    }
}
