package se.arshjul.portal.bank;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.bank.Imported.State;

/**
 * Finds the questions of a file that lose an option which a rule still names: questions are written before the rules of
 * the same file, so that the rule must let go of the option first.
 */
@Component
class RuledOptions {

    private final CellWords words;

    RuledOptions(CellWords words) {
        this.words = words;
    }

    /** The same rows, with that said of those for which it is so: they are not taken. */
    List<Imported> of(List<Imported> rows, List<Question> questions, List<ContradictionRule> rules) {
        return rows.stream()
                .map(row -> row.state() == State.CHANGED ? checked(row, questions, rules) : row)
                .toList();
    }

    private Imported checked(Imported row, List<Question> questions, List<ContradictionRule> rules) {
        var faults = questions.stream()
                .filter(question -> question.getName().equals(row.wanted().getName()))
                .flatMap(question -> gone(question, row.wanted()))
                .flatMap(option -> rules.stream()
                        .filter(rule -> names(rule, row.getId(), option))
                        .map(rule -> words.text("exchange.ruled", rule.getSentence(), option.getLabel())))
                .toList();
        return faults.isEmpty()
                ? row
                : new Imported(row.row(), State.WRONG, row.wanted(), row.overtaken(), row.fields(), faults);
    }

    private static Stream<Question.Option> gone(Question now, Question wanted) {
        return now.getOptionsList().stream()
                .filter(option -> wanted.getOptionsList().stream()
                        .noneMatch(kept -> kept.getOptionId().equals(option.getOptionId())));
    }

    private static boolean names(ContradictionRule rule, String question, Question.Option option) {
        return statements(rule)
                .anyMatch(statement -> statement.getQuestionId().equals(question)
                        && statement.getOptionIdsList().contains(option.getOptionId()));
    }

    private static Stream<Statement> statements(ContradictionRule rule) {
        return Stream.of(rule.getFirst(), rule.getSecond());
    }
}
