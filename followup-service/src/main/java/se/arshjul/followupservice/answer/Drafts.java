package se.arshjul.followupservice.answer;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.Question;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;

/** The answers as they stand, each saving under its author's name and in the audit log. */
@Component
class Drafts {

    private final AnswerRepository answers;
    private final Audit audit;
    private final InstantSource clock;

    Drafts(AnswerRepository answers, Audit audit, InstantSource clock) {
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    Answer current(AnswerName name, Question question) {
        return answers.find(name).orElseGet(() -> Answer.unsaved(name, question.kind()));
    }

    Answer save(Answer before, @Nullable AnswerValue value) {
        var caller = Caller.current();
        return save("UpdateAnswer", before, value, new Answer.Author(caller.subject(), caller.name()));
    }

    /** Whose draft is given up stays the author: nobody else answers for the body. */
    void restore(Answer before, @Nullable AnswerValue value, List<String> replaced) {
        save(
                "RestoreAnswer",
                before,
                before.with(value, before.updatedBy(), clock.instant()).standing(value, replaced));
    }

    /** An amendment is not the body's word: its author stays, and what was chosen is kept until the body saves again. */
    void stand(Answer before, @Nullable AnswerValue standing, List<String> replaced) {
        save("CreateAmendment", before, before.standing(standing, replaced));
    }

    private Answer save(String command, Answer before, @Nullable AnswerValue value, Answer.Author author) {
        return save(command, before, before.with(value, author, clock.instant()));
    }

    private Answer save(String command, Answer before, Answer after) {
        var saved = answers.save(after);
        audit.record(command, saved.name().toString(), before.revision() == 0 ? null : before, saved);
        return saved;
    }
}
