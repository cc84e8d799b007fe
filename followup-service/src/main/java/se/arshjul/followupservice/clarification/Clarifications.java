package se.arshjul.followupservice.clarification;

import java.time.InstantSource;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.attachment.Attachments;
import se.arshjul.followupservice.request.RequestName;
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

    /** The agency asks. */
    public void ask(Asked asked) {
        var saved = clarifications.insert(asked);
        audit.record("AskClarification", saved.name(), null, saved);
    }

    /** The body says something to what was asked last; saying the same again changes nothing. */
    void explain(RequestName request, String text, String etag) {
        var before = clarifications.last(request).requireEtag(etag);
        if (!before.explanation().equals(text)) {
            save("ExplainAnswer", before, before.explain(text, clock.instant()));
        }
    }

    /** Refuses when the answer that was asked about last is not changed, with its files, and not explained either. */
    public void requireWord(RequestName request, AnswerSheet sheet) {
        var asked = clarifications.last(request);
        if (asked.explanation().isEmpty() && !changed(asked, sheet)) {
            throw ClarificationRefusals.missing(asked);
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

    /** What was asked last is answered in this version of the response. */
    public void submit(RequestName request, int version) {
        var before = clarifications.last(request);
        save("SubmitResponse", before, before.submit(version));
    }

    /** The agency takes back what was asked last. */
    public void withdraw(RequestName request) {
        var before = clarifications.last(request);
        save("WithdrawClarification", before, before.withdraw(clock.instant()));
    }

    /** The time of review is over without the body's signed word on what was asked last. */
    public void lapse(String command, RequestName request) {
        var before = clarifications.last(request);
        save(command, before, before.lapse(clock.instant()));
    }

    private void save(String command, Clarification before, Clarification after) {
        var saved = clarifications.save(after);
        audit.record(command, saved.name(), before, saved);
    }
}
