package se.arshjul.followupservice.clarification;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.attachment.Attachments;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.runtime.audit.Audit;

/** Where clarifications come to be and get their answer, each change in the audit log. The request is locked. */
@Component
public class Clarifications {

    private final ClarificationRepository clarifications;
    private final Attachments attachments;
    private final Audit audit;
    private final InstantSource clock;

    Clarifications(ClarificationRepository clarifications, Attachments attachments, Audit audit, InstantSource clock) {
        this.clarifications = clarifications;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** The agency asks, all at once; the number of the first. */
    public long ask(List<Asked> doubts) {
        var asking = clarifications.nextNumber(doubts.getFirst().request());
        for (int i = 0; i < doubts.size(); i++) {
            var saved = clarifications.insert(doubts.get(i), asking + i, asking);
            audit.record("AskClarification", saved.name(), null, saved);
        }
        return asking;
    }

    /** The body says something to what was asked last about a question; saying the same again changes nothing. */
    void explain(Request request, String question, String text, String etag) {
        var before = clarifications.lastAsked(request.name()).stream()
                .filter(asked -> asked.question().equals(question))
                .findFirst()
                .orElseThrow(() -> RequestRefusals.locked(request))
                .requireEtag(etag);
        if (!before.explanation().equals(text)) {
            save("ExplainAnswer", before, before.explain(text, clock.instant()));
        }
    }

    /** Refuses when an answer that was asked about last is not changed, with its files, and not explained either. */
    public void requireWord(RequestName request, AnswerSheet sheet) {
        var missing = clarifications.lastAsked(request).stream()
                .filter(asked -> asked.explanation().isEmpty() && !changed(asked, sheet))
                .toList();
        if (!missing.isEmpty()) {
            throw ClarificationRefusals.missing(request, missing);
        }
    }

    private boolean changed(Clarification asked, AnswerSheet sheet) {
        var before = clarifications.frozen(asked, asked.askedVersion()).map(Answer::value);
        var files = attachments.asked(asked.request(), sheet).stream()
                .filter(file -> file.question().equals(asked.question()))
                .toList();
        return !Objects.equals(before.orElse(null), sheet.value(asked.question()))
                || !files.equals(attachments.frozen(asked.request(), asked.askedVersion(), asked.question()));
    }

    /** All that was asked last is answered in this version of the response. */
    public void submit(RequestName request, int version) {
        clarifications.lastAsked(request).forEach(asked -> save("SubmitResponse", asked, asked.submit(version)));
    }

    /** The agency takes back all that was asked last. */
    public void withdraw(RequestName request) {
        var now = clock.instant();
        clarifications.lastAsked(request).forEach(asked -> save("WithdrawClarification", asked, asked.withdraw(now)));
    }

    /** The time of review is over without the body's signed word on what was asked last. */
    public void lapse(String command, RequestName request) {
        var now = clock.instant();
        clarifications.lastAsked(request).forEach(asked -> save(command, asked, asked.lapse(now)));
    }

    private void save(String command, Clarification before, Clarification after) {
        var saved = clarifications.save(after);
        audit.record(command, saved.name(), before, saved);
    }
}
