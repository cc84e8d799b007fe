package se.arshjul.portal.answer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetReturnedResponseRequest;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.portal.call.Calls;
import se.arshjul.runtime.refusal.Refusal;

/** What the approver returned, beside what waits for them since. */
@Component
class SecondReading {

    private final Requests requests;
    private final Calls<RequestServiceBlockingStub> calls;

    SecondReading(Requests requests, Calls<RequestServiceBlockingStub> calls) {
        this.requests = requests;
        this.calls = calls;
    }

    /**
     * What to read again.
     *
     * @param reason why it was returned
     * @param changes the answers that are others since, in the order of the questions
     */
    public record Again(String reason, List<ChangedAnswer> changes) {

        /** By the question's id, for the rows in which the answers are read. */
        public Map<String, ChangedAnswer> getByName() {
            return changes.stream().collect(toMap(ChangedAnswer::getName, identity()));
        }
    }

    /** Nothing when the approver has not returned what waits. */
    Optional<Again> of(Response waiting, List<SectionView> now) {
        return waiting.getVersion() > 1
                ? returned(waiting.getRequest())
                        .map(before ->
                                new Again(before.getReason(), ChangedAnswer.between(requests.sections(before), now)))
                : Optional.empty();
    }

    private Optional<Response> returned(String request) {
        var asked = GetReturnedResponseRequest.newBuilder().setName(request).build();
        try {
            return Optional.of(calls.read(stub -> stub.getReturnedResponse(asked)));
        } catch (Refusal none) {
            if (none.code() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw none;
        }
    }
}
