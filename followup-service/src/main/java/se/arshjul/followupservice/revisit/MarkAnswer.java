package se.arshjul.followupservice.revisit;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.answer.OpenQuestions;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.revisit.Revisit.Mark;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Marks an answer of a draft as one to come back to, or takes the mark away. */
@Component
class MarkAnswer {

    /** Which answer, and whether it is to be come back to. */
    record Command(AnswerName name, boolean marked) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final QuestionRepository questions;
    private final OpenQuestions openQuestions;
    private final RevisitRepository revisits;
    private final Audit audit;
    private final InstantSource clock;

    MarkAnswer(
            RequestGuard guard,
            Requests seen,
            RequestLedger ledger,
            QuestionRepository questions,
            OpenQuestions openQuestions,
            RevisitRepository revisits,
            Audit audit,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.questions = questions;
        this.openQuestions = openQuestions;
        this.revisits = revisits;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Revisit handle(RequestId id, Command command) {
        var name = command.name();
        guard.ofBody(name.request().toString(), "respondent");
        if (seen.firstTime(id, command)) {
            mark(command);
        }
        return revisits.get(name);
    }

    private void mark(Command command) {
        var name = command.name();
        var request = ledger.lock(name.request()).requireAnswerable();
        questions.get(name.questionName());
        openQuestions.require(request, name.question());
        ledger.requireTimeLeft(request);
        var before = revisits.get(name);
        if (before.marked() == command.marked()) {
            return;
        }
        if (command.marked()) {
            var caller = Caller.current();
            revisits.insert(name, new Mark(new Answer.Author(caller.subject(), caller.name()), clock.instant()));
        } else {
            revisits.delete(name);
        }
        audit.record("MarkAnswer", name.toString(), before, revisits.get(name));
    }
}
