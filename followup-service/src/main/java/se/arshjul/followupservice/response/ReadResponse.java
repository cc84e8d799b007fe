package se.arshjul.followupservice.response;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.attachment.Attachments;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.runtime.page.Page;

/** The response that counts, or else the latest, for those who may see it: the agency sees what the body has signed. */
@Component
public class ReadResponse {

    private final RequestGuard guard;
    private final ResponseRepository responses;
    private final FrozenAnswers answers;
    private final Attachments attachments;

    ReadResponse(RequestGuard guard, ResponseRepository responses, FrozenAnswers answers, Attachments attachments) {
        this.guard = guard;
        this.responses = responses;
        this.answers = answers;
        this.attachments = attachments;
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

    /** The version that the approver returned last, for the people of its body: why is nobody else's affair. */
    public FrozenResponse returned(String request) {
        var name = guard.colleague(request);
        return responses.returned(name).stream()
                .findFirst()
                .map(this::withAnswers)
                .orElseThrow(() -> ResponseRefusals.notFound(name));
    }

    /** For commands that have checked who asks. */
    public FrozenResponse latest(RequestName request) {
        return responses
                .waiting(request)
                .or(() -> responses.counting(request))
                .or(() -> responses.latest(request))
                .map(this::withAnswers)
                .orElseThrow(() -> ResponseRefusals.notFound(request));
    }

    /** The one that counts, for commands that have checked who asks. */
    public FrozenResponse counting(RequestName request) {
        return responses.counting(request).map(this::withAnswers).orElseThrow(() -> ResponseRefusals.notFound(request));
    }

    /** A version that the agency has accepted, also when another has replaced it; empty when it never was. */
    public Optional<FrozenResponse> accepted(RequestName request, int version) {
        return responses.accepted(request, version).map(this::withAnswers);
    }

    /** Those that the body has approved, newest first. */
    public Page.Of<Response> approved(String request, Page page) {
        return responses.signed(guard.answerReader(request), page);
    }

    private FrozenResponse withAnswers(Response response) {
        return new FrozenResponse(
                response, answers.list(response), attachments.frozen(response.request(), response.version()));
    }
}
