package se.arshjul.followupservice.answer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Condition;

/**
 * The questions that a body is asked, with its answers to them. Those whose condition its answers do not meet are left
 * out, with whatever was saved for them.
 */
public final class AnswerSheet {

    private final List<Question> questions;
    private final Map<String, Answer> answers;

    /** Of the questions in the order in which they are asked, and the answers that have a value. */
    public AnswerSheet(List<Question> questions, List<Answer> answers) {
        this.answers = answers.stream().collect(toMap(answer -> answer.name().question(), identity()));
        this.questions = new ArrayList<>();
        questions.stream().filter(this::meetsCondition).forEach(this.questions::add);
    }

    /** A condition names an earlier question, of which it is known already whether it is asked. */
    private boolean meetsCondition(Question question) {
        var condition = question.shownIf();
        return condition == null || meets(condition);
    }

    /** Whether one of the options is chosen. */
    public boolean meets(Condition condition) {
        var value = value(condition.question());
        return value instanceof AnswerValue.Choice choice && condition.options().contains(choice.optionId())
                || value instanceof AnswerValue.Choices choices
                        && choices.optionIds().stream().anyMatch(condition.options()::contains);
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public boolean asks(String question) {
        return questions.stream().anyMatch(asked -> asked.name().question().equals(question));
    }

    /** The value of an answer; null when there is none, or when the question is not asked. */
    public @Nullable AnswerValue value(String question) {
        var answer = answers.get(question);
        return answer == null || !asks(question) ? null : answer.value();
    }

    /** Whether this is the value of the answer, or neither is there. */
    boolean isAs(@Nullable AnswerValue value, String question) {
        return Objects.equals(value, value(question));
    }

    /** Ids of the questions whose answer is another than it was, and not because an amendment has replaced it. */
    Set<String> changedSince(Map<String, AnswerValue> before) {
        return questions.stream()
                .map(question -> question.name().question())
                .filter(question -> !isAs(before.get(question), question) && !isReplaced(question))
                .collect(toSet());
    }

    private boolean isReplaced(String question) {
        var answer = answers.get(question);
        return answer != null && !answer.replaced().isEmpty();
    }

    /** Everything in the way of submitting, in the order of the questions. */
    public List<Finding> findings() {
        return questions.stream().flatMap(this::findings).toList();
    }

    private Stream<Finding> findings(Question question) {
        var value = value(question.name().question());
        if (value == null) {
            return question.required() ? Stream.of(new Finding(question.name(), "ANSWER_MISSING")) : Stream.empty();
        }
        if (isReplaced(question.name().question())) {
            return Stream.of(new Finding(question.name(), "ANSWER_REPLACED"));
        }
        if (AnswerRules.unconfirmed(question, value)) {
            return Stream.of(new Finding(question.name(), "ANSWER_UNCONFIRMED"));
        }
        return AnswerRules.violations(question, value).stream()
                .map(violation -> new Finding(question.name(), violation.reason()));
    }
}
