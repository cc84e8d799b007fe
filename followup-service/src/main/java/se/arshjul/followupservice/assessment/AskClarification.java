package se.arshjul.followupservice.assessment;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.clarification.Asked;
import se.arshjul.followupservice.clarification.Clarifications;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionRefusals;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.Rework;
import se.arshjul.followupservice.response.Responses;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Asks a body about the answer to one question: only that question opens again. */
@Component
public class AskClarification {

    /** Which request, the question whose answer is unclear, and what is asked about it. */
    public record Command(String name, QuestionName question, String text) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final QuestionRepository questions;
    private final RequestLedger ledger;
    private final Responses responses;
    private final Clarifications clarifications;
    private final Outbox outbox;
    private final InstantSource clock;

    AskClarification(
            RequestGuard guard,
            Requests seen,
            QuestionRepository questions,
            RequestLedger ledger,
            Responses responses,
            Clarifications clarifications,
            Outbox outbox,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.questions = questions;
        this.ledger = ledger;
        this.responses = responses;
        this.clarifications = clarifications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofAgency(command.name());
        if (!seen.firstTime(id, command)) {
            return name;
        }
        var question = questions.get(ofSurvey(name, command.question())).name();
        ask(ledger.lock(name), question.question(), command.text());
        return name;
    }

    private void ask(Request request, String question, String text) {
        var now = clock.instant();
        var name = request.name();
        var asked = request.sendBack(Rework.of(question), text, now);
        var role = Caller.current().isStaff("analyst") ? "analyst" : "coordinator";
        clarifications.ask(new Asked(name, question, responses.countingVersion(name), text, role, now));
        responses.move("AskClarification", name, response -> response.reject(text));
        ledger.save("AskClarification", request, asked);
        outbox.append(new ResponseAssessed(
                name.toString(),
                ResponseAssessed.Decision.sentBack,
                Caller.current().person()));
    }

    /** Another survey's question is none of this request's. */
    private static QuestionName ofSurvey(RequestName request, QuestionName question) {
        if (!question.survey().equals(request.survey())) {
            throw QuestionRefusals.notFound(question);
        }
        return question;
    }
}
