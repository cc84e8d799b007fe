package se.arshjul.followupservice.clarification;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.runtime.page.Page;

/** What was asked about a request's answers, for those who may see it. */
@Component
public class ReadClarifications {

    /**
     * A clarification with what it changed.
     *
     * @param before the approved answer that was asked about; null when there was none
     * @param after the answer as it was submitted; null when there is none
     * @param visible whether the reader may see the body's word
     * @param answered whether the body has signed off its word
     */
    public record Exchange(
            Clarification clarification,
            @Nullable Answer before,
            @Nullable Answer after,
            boolean visible,
            boolean answered) {

        public boolean submitted() {
            return visible && clarification.answeredVersion() != null;
        }
    }

    private final RequestGuard guard;
    private final RequestRepository requests;
    private final ClarificationRepository clarifications;

    ReadClarifications(RequestGuard guard, RequestRepository requests, ClarificationRepository clarifications) {
        this.guard = guard;
        this.requests = requests;
        this.clarifications = clarifications;
    }

    public Page.Of<Exchange> list(String request, Page page) {
        var name = guard.answerReader(request);
        var found = clarifications.list(name, page);
        if (found.items().isEmpty()) {
            return found.map(none -> read(none, 0));
        }
        var waiting = waiting(name);
        return found.map(clarification -> read(clarification, waiting));
    }

    /** The one that was asked last, for commands that have checked who asks. */
    public Exchange last(RequestName request) {
        return read(clarifications.last(request), waiting(request));
    }

    /** Number of the one that waits for the body's signed word; 0 when none does. */
    private long waiting(RequestName request) {
        return requests.get(request).clarifying() ? clarifications.last(request).number() : 0;
    }

    private Exchange read(Clarification clarification, long waiting) {
        var answered = clarification.number() != waiting && !clarification.givenUp();
        var visible = answered || !RequestGuard.agency();
        return new Exchange(
                clarification,
                clarifications
                        .frozen(clarification, clarification.askedVersion())
                        .orElse(null),
                visible
                        ? clarifications
                                .frozen(clarification, clarification.answeredVersion())
                                .orElse(null)
                        : null,
                visible,
                answered);
    }
}
