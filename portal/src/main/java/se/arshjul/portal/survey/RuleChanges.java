package se.arshjul.portal.survey;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionRule.Statement.Test;
import se.arshjul.followup.v1.ContradictionRuleChange;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.rule.RuleWords;

/** What has become of the rules of a survey, with words for ids; what is known no more keeps its id. */
@Component
class RuleChanges {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final ChangeWords words;
    private final RuleWords rules;

    RuleChanges(ChangeWords words, RuleWords rules) {
        this.words = words;
        this.rules = rules;
    }

    /** A rule that differs: {@code added}, {@code changed} or {@code dropped}. */
    public record ChangedRule(String kind, String sentence, List<ChangeView.Field> fields) {}

    List<ChangedRule> of(List<ContradictionRuleChange> changes, List<Question> questions) {
        return changes.stream()
                .map(change -> new ChangedRule(
                        change.getKind().name().toLowerCase(Locale.ROOT),
                        change.getSentence(),
                        words.fields(change.getFieldsList().stream()
                                .map(field -> worded(field, questions))
                                .toList())))
                .toList();
    }

    private FieldChange worded(FieldChange field, List<Question> questions) {
        var said = field.toBuilder();
        said.getPiecesBuilderList().forEach(piece -> piece.setText(says(field.getField(), piece.getText(), questions)));
        return said.build();
    }

    private String says(String field, String text, List<Question> questions) {
        return switch (field.substring(field.indexOf('.') + 1)) {
            case "severity" -> rules.severity(Severity.valueOf(text));
            case "test" -> rules.test(Test.valueOf(text));
            case "question_id", "other_question_id" -> wording(text, questions);
            case "option_ids" -> answers(text, questions);
            default -> text;
        };
    }

    private static String wording(String id, List<Question> questions) {
        return questions.stream()
                .filter(question -> ResourceId.of(question.getName()).equals(id))
                .findFirst()
                .map(Question::getWording)
                .orElse(id);
    }

    /** Without the question, as where only the options differ, an id is put in words where all questions agree on it. */
    private static String answers(String ids, List<Question> questions) {
        return ID.matcher(ids).replaceAll(id -> {
            var labels = questions.stream()
                    .flatMap(question -> question.getOptionsList().stream())
                    .filter(option -> option.getOptionId().equals(id.group()))
                    .map(Question.Option::getLabel)
                    .collect(Collectors.toSet());
            return Matcher.quoteReplacement(
                    labels.size() == 1 ? labels.iterator().next() : id.group());
        });
    }
}
