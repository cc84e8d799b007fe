package se.arshjul.followupservice.response;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.RestoreAnswers;
import se.arshjul.followupservice.attachment.Attachments;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.response.Response.Receipt;
import se.arshjul.followupservice.response.Response.Signer;
import se.arshjul.followupservice.revisit.Revisits;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;

/** Where responses come to be and move on, each change in the audit log. */
@Component
public class Responses {

    private final ResponseRepository responses;
    private final ResponseContents contents;
    private final FrozenAnswers answers;
    private final Attachments attachments;
    private final RestoreAnswers restoreAnswers;
    private final Revisits revisits;
    private final Outbox outbox;
    private final Audit audit;

    Responses(
            ResponseRepository responses,
            ResponseContents contents,
            FrozenAnswers answers,
            Attachments attachments,
            RestoreAnswers restoreAnswers,
            Revisits revisits,
            Outbox outbox,
            Audit audit) {
        this.responses = responses;
        this.contents = contents;
        this.answers = answers;
        this.attachments = attachments;
        this.restoreAnswers = restoreAnswers;
        this.revisits = revisits;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Freezes the answers of a locked request as its next version. */
    Response freeze(RequestName request, AnswerSheet sheet, Instant now) {
        var version = responses.latest(request).map(Response::version).orElse(0) + 1;
        var attached = attachments.asked(request, sheet);
        var content = ContentHash.form(sheet, attached);
        var response = Response.submitted(
                request, version, ContentHash.of(content), responses.amendments(request.survey()), caller(), now);
        responses.insert(response);
        contents.insert(response, content);
        answers.freeze(response, sheet.questions());
        attachments.freeze(request, version, attached);
        revisits.clear(request);
        audit.record("SubmitResponse", request.toString(), null, response);
        return response;
    }

    /** The version that waits for the approver; a request that is submitted has one. */
    Response waiting(RequestName request) {
        return responses.waiting(request).orElseThrow(() -> ResponseRefusals.notFound(request));
    }

    /** Refuses when it answers a question that is asked in another way since. */
    void requireUpToDate(Response response) {
        if (responses.outdated(response)) {
            throw ResponseRefusals.outdated(response);
        }
    }

    /** Number of the version that is with the agency. */
    public int countingVersion(RequestName request) {
        return counting(request).version();
    }

    /** Number of the version that was signed last, with the agency or sent back by it. */
    int signedVersion(RequestName request) {
        return latestSigned(request).version();
    }

    /** Refuses when the agency has another version than the one that was read, as a body may replace it at any time. */
    public void requireCounting(RequestName request, int read) {
        counting(request).requireVersion(read);
    }

    private Response counting(RequestName request) {
        return responses.counting(request).orElseThrow(() -> ResponseRefusals.notFound(request));
    }

    /** Moves the version on that waits for the approver of a locked request; the number of it. */
    int decide(String command, RequestName request, UnaryOperator<Response> transition) {
        var waiting = waiting(request);
        save(command, waiting, transition);
        return waiting.version();
    }

    /** Moves the version on that the agency has of a locked request. */
    public void move(String command, RequestName request, UnaryOperator<Response> transition) {
        save(command, counting(request), transition);
    }

    /** The version that the agency has of a locked request is accepted, and none before it counts any more. */
    public void take(String command, RequestName request) {
        responses.kept(request).ifPresent(response -> save(command, response, Response::replace));
        move(command, request, Response::take);
    }

    /** Reference number of the version that was accepted before the one that was approved last; empty when none was. */
    public String keptReference(RequestName request) {
        return responses
                .kept(request)
                .flatMap(kept -> Optional.ofNullable(kept.receipt()))
                .map(Receipt::reference)
                .orElse("");
    }

    /** The version that was accepted before counts again, with its answers; whatever came after it leads nowhere. */
    public void restoreKept(String command, RequestName request) {
        var kept = responses.kept(request).orElseThrow(() -> ResponseRefusals.notFound(request));
        lapseReturned(command, request);
        lapse(command, request);
        save(command, kept, Response::take);
        restoreAnswers.to(answers.list(kept), request);
        attachments.restore(request, kept.version());
        revisits.clear(request);
    }

    /** The version that the agency has, if it has one, gives place to another. */
    void replace(String command, RequestName request) {
        responses.counting(request).ifPresent(response -> save(command, response, Response::replace));
    }

    /** What was not signed leads nowhere: answers and files are those of the version that was signed last. */
    public void giveUp(String command, RequestName request) {
        lapseReturned(command, request);
        lapseWaiting(command, request);
        var signed = latestSigned(request);
        restoreAnswers.to(answers.list(signed), request);
        attachments.restore(request, signed.version());
        revisits.clear(request);
    }

    /** The same, and that version is with the agency again. */
    public void reinstate(String command, RequestName request) {
        giveUp(command, request);
        save(command, latestSigned(request), Response::reinstate);
    }

    private Response latestSigned(RequestName request) {
        return responses.latestSigned(request).orElseThrow(() -> ResponseRefusals.notFound(request));
    }

    /** Whatever waits or is with the agency leads nowhere any more. */
    public void lapse(String command, RequestName request) {
        lapseWaiting(command, request);
        responses.counting(request).ifPresent(response -> save(command, response, Response::lapse));
    }

    /** A version that waits for the approver, if one does, leads nowhere any more; the answers stay as they are. */
    public void lapseWaiting(String command, RequestName request) {
        responses.waiting(request).ifPresent(response -> save(command, response, Response::lapse));
    }

    /** What the approver returned is not what is changed next: why it was returned is not told beside that. */
    private void lapseReturned(String command, RequestName request) {
        responses.returned(request).forEach(response -> save(command, response, Response::lapse));
    }

    private void save(String command, Response before, UnaryOperator<Response> transition) {
        var after = transition.apply(before);
        responses.save(after);
        audit.record(command, before.request().toString(), before, after);
        if (after.state() == Response.State.TAKEN && !after.request().survey().isPilot()) {
            outbox.append(ResponseAccepted.of(after));
        }
    }

    static Signer caller() {
        var caller = Caller.current();
        return new Signer(caller.subject(), caller.name());
    }
}
