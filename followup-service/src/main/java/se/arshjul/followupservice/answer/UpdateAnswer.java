package se.arshjul.followupservice.answer;

import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Saves the answer to one question. */
@Component
public class UpdateAnswer {

    /** Which answer, its new value (null clears it) and the etag that was read. */
    public record Command(AnswerName name, @Nullable AnswerValue value, String etag) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final QuestionRepository questions;
    private final OpenQuestions openQuestions;
    private final RequestLedger ledger;
    private final Drafts drafts;
    private final InstantSource clock;

    UpdateAnswer(
            RequestGuard guard,
            Requests seen,
            QuestionRepository questions,
            OpenQuestions openQuestions,
            RequestLedger ledger,
            Drafts drafts,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.questions = questions;
        this.openQuestions = openQuestions;
        this.ledger = ledger;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    public Answer handle(RequestId id, Command command) {
        var name = command.name();
        guard.ofBody(name.request().toString(), "respondent");
        if (!seen.firstTime(id, command)) {
            return drafts.current(name, questions.get(name.questionName()));
        }
        var request = ledger.lock(name.request());
        // Who amends the question has locked the request too, so it is asked like this until the answer is saved.
        var question = questions.get(name.questionName());
        var value = sound(question, command.value());
        var started = request.start(clock.instant());
        openQuestions.require(request, name.question());
        ledger.requireTimeLeft(request);
        var before = drafts.current(name, question).requireEtag(command.etag());
        if (Objects.equals(before.value(), value) && before.replaced().isEmpty()) {
            return before;
        }
        ledger.save("UpdateAnswer", request, started);
        return drafts.save(before, value);
    }

    private static @Nullable AnswerValue sound(Question question, @Nullable AnswerValue value) {
        if (value == null) {
            return null;
        }
        var violations = AnswerRules.violations(question, value);
        if (!violations.isEmpty()) {
            throw AnswerRefusals.invalid(violations);
        }
        return AnswerRules.canonical(question, value);
    }
}
