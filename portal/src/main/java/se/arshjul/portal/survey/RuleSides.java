package se.arshjul.portal.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.rule.RuleForm;
import se.arshjul.portal.rule.RuleWords;

/** The two questions of a rule in the form on which it is written, with what can be said of their answers. */
@Component
class RuleSides {

    private final RuleWords words;
    private final MessageSource messages;

    RuleSides(RuleWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /**
     * A question of a rule.
     *
     * @param name how its fields begin
     * @param tests what can be said of its answer; of the second also nothing
     * @param options what can be chosen of it; none unless it is a choice
     * @param others the questions with which it can be compared; none unless it is a number
     */
    public record Side(String name, Question question, List<Choice> tests, List<Choice> options, List<Choice> others) {}

    /** All questions, as one of them is chosen. */
    List<Choice> choices(List<Question> questions) {
        return questions.stream()
                .map(question -> Choice.of(
                        ResourceId.of(question.getName()), question.getPosition() + ". " + question.getWording()))
                .toList();
    }

    /** The same where none may be chosen. */
    List<Choice> choicesOrNone(List<Question> questions) {
        return Stream.concat(Stream.of(Choice.of("", text("rule.question.none"))), choices(questions).stream())
                .toList();
    }

    /** What the form starts with, also the one on which the questions are chosen. */
    Map<String, Object> fields(ContradictionRule rule, String first, String second) {
        var asked = asked(rule, first, second);
        var fields = RuleForm.fields(asked);
        fields.put("forsta", asked.getFirst().getQuestionId());
        fields.put("andra", asked.getSecond().getQuestionId());
        return fields;
    }

    /** The rule with the questions that were chosen in the place of its own; what was said of those is gone. */
    private static ContradictionRule asked(ContradictionRule rule, String first, String second) {
        if (first.isEmpty()) {
            return rule;
        }
        return rule.toBuilder()
                .setFirst(asked(rule.getFirst(), first))
                .setSecond(asked(rule.getSecond(), second))
                .build();
    }

    private static Statement asked(Statement statement, String question) {
        return statement.getQuestionId().equals(question)
                ? statement
                : Statement.newBuilder().setQuestionId(question).build();
    }

    /** Nothing when no question of the survey is chosen. */
    Optional<Side> of(String name, List<Question> questions, Form form) {
        var chosen = form.value(name + "QuestionId");
        return questions.stream()
                .filter(question -> ResourceId.of(question.getName()).equals(chosen))
                .findFirst()
                .map(question -> new Side(
                        name,
                        question,
                        name.equals("first") ? words.tests(question) : orNothing(words.tests(question)),
                        question.getOptionsList().stream()
                                .map(option -> Choice.of(option.getOptionId(), option.getLabel()))
                                .toList(),
                        RuleWords.isNumber(question) ? others(question, questions) : List.of()));
    }

    private List<Choice> orNothing(List<Choice> tests) {
        return Stream.concat(tests.stream(), Stream.of(Choice.of("", text("rule.test.none"))))
                .toList();
    }

    private List<Choice> others(Question question, List<Question> questions) {
        return Stream.concat(
                        Stream.of(Choice.of("", text("rule.other.none"))),
                        choices(questions.stream()
                                        .filter(RuleWords::isNumber)
                                        .filter(other -> !other.getName().equals(question.getName()))
                                        .toList())
                                .stream())
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
