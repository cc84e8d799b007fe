package se.arshjul.followupservice.response;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;

/** The response that counts, or else the latest, for those who may see it: the agency sees what the body has signed. */
@Component
public class ReadResponse {

    private final RequestGuard guard;
    private final ResponseRepository responses;
    private final FrozenAnswers answers;

    ReadResponse(RequestGuard guard, ResponseRepository responses, FrozenAnswers answers) {
        this.guard = guard;
        this.responses = responses;
        this.answers = answers;
    }

    /** The version with this reference number, or the latest without one. */
    public FrozenResponse get(String request, String reference) {
        var name = guard.answerReader(request);
        if (!reference.isEmpty()) {
            return responses
                    .signed(name, reference)
                    .map(this::withAnswers)
                    .orElseThrow(() -> ResponseRefusals.notFound(name));
        }
        return RequestGuard.agency()
                ? responses.latestSigned(name).map(this::withAnswers).orElseThrow(RequestRefusals::notAllowed)
                : latest(name);
    }

    /** For commands that have checked who asks. */
    public FrozenResponse latest(RequestName request) {
        return responses
                .current(request)
                .or(() -> responses.latest(request))
                .map(this::withAnswers)
                .orElseThrow(() -> ResponseRefusals.notFound(request));
    }

    private FrozenResponse withAnswers(Response response) {
        return new FrozenResponse(response, answers.list(response));
    }
}
