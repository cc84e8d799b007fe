package se.arshjul.followupservice.assessment;

import static java.util.stream.Collectors.joining;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.clarification.Asked;
import se.arshjul.followupservice.clarification.Clarifications;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionRefusals;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.Clarifying;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.response.Responses;
import se.arshjul.followupservice.settlement.Settlement;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/**
 * Asks a body about the answers to one or more questions at once: only those questions open again. A response that is
 * accepted already stays so, and counts until the agency accepts another.
 */
@Component
public class AskClarification {

    /**
     * Which request, and what is unclear in it.
     *
     * @param version the version that was read; 0 when the caller does not say
     */
    public record Command(String name, List<Doubt> doubts, int version) {}

    /** The question whose answer is unclear, and what is asked about it. */
    public record Doubt(QuestionName question, String text) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestRepository requests;
    private final QuestionRepository questions;
    private final Settlement settlement;
    private final Responses responses;
    private final Clarifications clarifications;
    private final Outbox outbox;
    private final InstantSource clock;

    AskClarification(
            RequestGuard guard,
            Requests seen,
            RequestRepository requests,
            QuestionRepository questions,
            Settlement settlement,
            Responses responses,
            Clarifications clarifications,
            Outbox outbox,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.requests = requests;
        this.questions = questions;
        this.settlement = settlement;
        this.responses = responses;
        this.clarifications = clarifications;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The request as it stands once it is asked about; repeated, as it stands now. */
    @Transactional
    public Request handle(RequestId id, Command command) {
        var name = guard.ofAgency(command.name());
        if (!seen.firstTime(id, command)) {
            return requests.get(name);
        }
        // While the survey is held nobody says that all are settled: a survey that waits goes on waiting for the word.
        var request = settlement.lock(name);
        // Who withdraws a question has locked the request too, so each is asked like this until it is asked about.
        command.doubts().forEach(doubt -> questions.get(ofSurvey(name, doubt.question())));
        return ask(request, command);
    }

    private Request ask(Request request, Command command) {
        var now = clock.instant();
        var name = request.name();
        var doubts = command.doubts();
        var about = doubts.stream().map(doubt -> doubt.question().question()).toList();
        var text = doubts.stream().map(Doubt::text).collect(joining("\n\n"));
        var asked = Clarifying.ask(request, about, text, now);
        if (Clarifying.ofAccepted(asked)) {
            settlement.requireReview(request);
        }
        responses.requireCounting(name, command.version());
        var role = Caller.current().isStaff("analyst") ? "analyst" : "coordinator";
        var version = responses.countingVersion(name);
        var first = clarifications.ask(doubts.stream()
                .map(doubt -> new Asked(name, doubt.question().question(), version, doubt.text(), role, now))
                .toList());
        if (Clarifying.ofAccepted(asked)) {
            outbox.append(new ClarificationAsked(name.toString(), String.valueOf(first)));
        } else {
            responses.move("AskClarification", name, response -> response.reject(text));
            outbox.append(new ResponseAssessed(
                    name.toString(),
                    ResponseAssessed.Decision.sentBack,
                    Caller.current().person()));
        }
        settlement.save("AskClarification", request, asked);
        return asked;
    }

    /** Another survey's question is none of this request's. */
    private static QuestionName ofSurvey(RequestName request, QuestionName question) {
        if (!question.survey().equals(request.survey())) {
            throw QuestionRefusals.notFound(question);
        }
        return question;
    }
}
