package se.arshjul.followupservice.clarification;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.attachment.Attachment;
import se.arshjul.followupservice.attachment.Attachments;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;
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
     * @param addedFiles names of the files that it has as it was submitted and did not have before
     * @param removedFiles names of those that it had before
     * @param visible whether the reader may see the body's word
     * @param answered whether the body has signed off its word
     */
    public record Exchange(
            Clarification clarification,
            @Nullable Answer before,
            @Nullable Answer after,
            List<String> addedFiles,
            List<String> removedFiles,
            boolean visible,
            boolean answered) {

        public boolean submitted() {
            return visible && clarification.answeredVersion() != null;
        }
    }

    private final RequestGuard guard;
    private final RequestRepository requests;
    private final ClarificationRepository clarifications;
    private final Attachments attachments;

    ReadClarifications(
            RequestGuard guard,
            RequestRepository requests,
            ClarificationRepository clarifications,
            Attachments attachments) {
        this.guard = guard;
        this.requests = requests;
        this.clarifications = clarifications;
        this.attachments = attachments;
    }

    public Page.Of<Exchange> list(String request, Page page) {
        var name = guard.answerReader(request);
        var found = clarifications.list(name, page);
        if (found.items().isEmpty()) {
            return found.map(none -> read(none, Set.of()));
        }
        var waiting = waiting(name);
        return found.map(clarification -> read(clarification, waiting));
    }

    /** Those that were asked last, for commands that have checked who asks. */
    public List<Exchange> lastAsked(RequestName request) {
        var waiting = waiting(request);
        return clarifications.lastAsked(request).stream()
                .map(clarification -> read(clarification, waiting))
                .toList();
    }

    /** What was asked last about this question, for commands that have checked who asks. */
    public Exchange lastAsked(RequestName request, QuestionName question) {
        return lastAsked(request).stream()
                .filter(exchange -> exchange.clarification().question().equals(question.question()))
                .findFirst()
                .orElseThrow(() -> RequestRefusals.locked(requests.get(request)));
    }

    /** Numbers of those that wait for the body's signed word. */
    private Set<Long> waiting(RequestName request) {
        return requests.get(request).clarifying()
                ? clarifications.lastAsked(request).stream()
                        .map(Clarification::number)
                        .collect(toSet())
                : Set.of();
    }

    private Exchange read(Clarification clarification, Set<Long> waiting) {
        var answered = !waiting.contains(clarification.number()) && !clarification.givenUp();
        var visible = answered || !RequestGuard.agency();
        var after = visible ? clarification.answeredVersion() : null;
        var filesBefore = files(clarification, clarification.askedVersion());
        var filesAfter = after == null ? filesBefore : files(clarification, after);
        return new Exchange(
                clarification,
                clarifications
                        .frozen(clarification, clarification.askedVersion())
                        .orElse(null),
                after == null
                        ? null
                        : clarifications.frozen(clarification, after).orElse(null),
                without(filesBefore, filesAfter),
                without(filesAfter, filesBefore),
                visible,
                answered);
    }

    private List<Attachment> files(Clarification clarification, int version) {
        return attachments.frozen(clarification.request(), version, clarification.question());
    }

    private static List<String> without(List<Attachment> some, List<Attachment> files) {
        return files.stream()
                .filter(file -> !some.contains(file))
                .map(Attachment::fileName)
                .toList();
    }
}
