package se.arshjul.followupservice.question;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.audit.Audit;

/** Writes questions that have gone out and are amended; what they were has been kept in the same transaction. */
@Component
public class AmendQuestions {

    private static final String COMMAND = "CreateAmendment";

    private final QuestionRepository questions;
    private final Audit audit;

    AmendQuestions(QuestionRepository questions, Audit audit) {
        this.questions = questions;
        this.audit = audit;
    }

    /** The question and the other rows of its table that change with it, as they would be. */
    public List<Question> withRows(Question reworded) {
        var others = questions.list(reworded.name().survey()).stream()
                .filter(other -> other.isBeside(reworded) && !other.name().equals(reworded.name()))
                .filter(other -> !other.like(reworded).equals(other))
                .map(other -> other.like(reworded));
        return Stream.concat(Stream.of(reworded), others).toList();
    }

    /** Refuses when the condition of a question would name an option that is gone. */
    public void requireConditions(List<Question> amended) {
        var after = questions.list(amended.getFirst().name().survey()).stream()
                .map(question -> amended.stream()
                        .filter(changed -> changed.name().equals(question.name()))
                        .findFirst()
                        .orElse(question))
                .toList();
        amended.forEach(question -> QuestionRules.checkConditions(question, after));
    }

    public void save(List<Question> amended) {
        for (var question : amended) {
            var before = questions.get(question.name());
            questions.save(question);
            audit.record(COMMAND, question.name().toString(), before, questions.get(question.name()));
        }
    }

    public void withdraw(Question question) {
        questions.withdraw(question.name());
        audit.record(COMMAND, question.name().toString(), question, null);
    }
}
