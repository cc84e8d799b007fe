package se.arshjul.followupservice.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.runtime.audit.Audit;

/** Writes questions that have gone out and are amended; what they were has been kept in the same transaction. */
@Component
public class AmendQuestions {

    private static final String COMMAND = "CreateAmendment";

    private final QuestionRepository questions;
    private final RuleRepository rules;
    private final Audit audit;

    AmendQuestions(QuestionRepository questions, RuleRepository rules, Audit audit) {
        this.questions = questions;
        this.rules = rules;
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

    /** Those of these options that decide whether another question is asked, each with the first such question. */
    public Map<String, Question> deciding(List<Question> amended, List<String> options) {
        Map<String, Question> deciding = new LinkedHashMap<>();
        for (var other : questions.list(amended.getFirst().name().survey())) {
            var condition = other.shownIf();
            if (condition != null
                    && amended.stream()
                            .anyMatch(question -> question.name().question().equals(condition.question()))) {
                options.stream()
                        .filter(condition.options()::contains)
                        .forEach(option -> deciding.putIfAbsent(option, other));
            }
        }
        return deciding;
    }

    /** Those of these options that a rule by which answers contradict each other names. */
    public List<String> ruled(List<Question> amended, List<String> options) {
        return named(options, said(amended, rule -> true));
    }

    /** Those of these options that a rule names by which answers must be changed. */
    public List<String> hardRuled(List<Question> amended, List<String> options) {
        return named(options, said(amended, ContradictionRule::hard));
    }

    /** Whether by such a rule whoever chooses anything but what it names must change the answer. */
    public boolean hardOnOthers(List<Question> amended) {
        return said(amended, ContradictionRule::hard).stream()
                .anyMatch(statement -> statement.test() == Statement.Test.NOT_CHOSEN);
    }

    private List<Statement> said(List<Question> amended, Predicate<ContradictionRule> which) {
        return rules.list(amended.getFirst().name().survey()).stream()
                .filter(which)
                .flatMap(rule -> rule.statements().stream())
                .filter(statement -> amended.stream()
                        .anyMatch(question -> question.name().question().equals(statement.question())))
                .toList();
    }

    private static List<String> named(List<String> options, List<Statement> statements) {
        return options.stream()
                .filter(option -> statements.stream()
                        .anyMatch(statement -> statement.options().contains(option)))
                .toList();
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
