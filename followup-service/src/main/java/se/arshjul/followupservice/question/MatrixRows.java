package se.arshjul.followupservice.question;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.runtime.audit.Audit;

/** Gives all rows of a matrix what they have in common once one of them has been written. */
@Component
class MatrixRows {

    private final QuestionRepository questions;
    private final RuleRepository rules;
    private final Audit audit;

    MatrixRows(QuestionRepository questions, RuleRepository rules, Audit audit) {
        this.questions = questions;
        this.rules = rules;
        this.audit = audit;
    }

    /** One that was a row already takes the others with it to other options; one that joins them must have theirs. */
    void follow(Question row, boolean joins) {
        var found = questions.list(row.name().survey());
        if (joins) {
            MatrixRules.check(row, found);
        }
        for (var other : found) {
            if (other.isBeside(row) && !other.like(row).equals(other)) {
                questions.save(other.like(row));
                audit.record("UpdateQuestion", other.name().toString(), other, questions.get(other.name()));
            }
        }
        var after = questions.list(row.name().survey());
        MatrixRules.check(row, after);
        var named = rules.list(row.name().survey());
        after.stream()
                .filter(question -> question.name().equals(row.name()) || question.isBeside(row))
                .forEach(question -> {
                    QuestionRules.checkConditions(question, after);
                    RuleFindings.requireNamed(question, named, after);
                });
    }
}
