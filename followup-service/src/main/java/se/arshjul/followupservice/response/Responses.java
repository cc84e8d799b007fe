package se.arshjul.followupservice.response;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.RestoreAnswers;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.response.Response.Signer;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;

/** Where responses come to be and move on, each change in the audit log. */
@Component
public class Responses {

    private final ResponseRepository responses;
    private final FrozenAnswers answers;
    private final RestoreAnswers restoreAnswers;
    private final Audit audit;

    Responses(ResponseRepository responses, FrozenAnswers answers, RestoreAnswers restoreAnswers, Audit audit) {
        this.responses = responses;
        this.answers = answers;
        this.restoreAnswers = restoreAnswers;
        this.audit = audit;
    }

    /** Freezes the answers of a locked request as its next version. */
    Response freeze(RequestName request, AnswerSheet sheet, Instant now) {
        var version = responses.latest(request).map(Response::version).orElse(0) + 1;
        var response = Response.submitted(request, version, ContentHash.of(sheet), caller(), now);
        responses.insert(response);
        answers.freeze(response, sheet.questions());
        audit.record("SubmitResponse", request.toString(), null, response);
        return response;
    }

    /** The version that waits or is with the agency; a request in such a state has one. */
    Response current(RequestName request) {
        return responses.current(request).orElseThrow(() -> ResponseRefusals.notFound(request));
    }

    /** Number of the version that is with the agency. */
    public int currentVersion(RequestName request) {
        return current(request).version();
    }

    /** Moves the current version of a locked request on. */
    public void move(String command, RequestName request, UnaryOperator<Response> transition) {
        save(command, current(request), transition);
    }

    /**
     * The version that was signed last is with the agency again, and the answers are as it has them; one that waits for
     * the approver leads nowhere.
     */
    public void reinstate(String command, RequestName request) {
        lapse(command, request);
        var signed = responses.latestSigned(request).orElseThrow(() -> ResponseRefusals.notFound(request));
        restoreAnswers.to(answers.list(signed), request);
        save(command, signed, Response::reinstate);
    }

    /** Whatever waits or is with the agency leads nowhere any more. */
    public void lapse(String command, RequestName request) {
        responses.current(request).ifPresent(response -> save(command, response, Response::lapse));
    }

    private void save(String command, Response before, UnaryOperator<Response> transition) {
        var after = transition.apply(before);
        responses.save(after);
        audit.record(command, before.request().toString(), before, after);
    }

    static Signer caller() {
        var caller = Caller.current();
        return new Signer(caller.subject(), caller.name());
    }
}
