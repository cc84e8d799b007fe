package se.arshjul.followupservice.change;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.survey.Survey;

/** How a survey differs from the one it was copied from, by the ids that stay the same over the years. */
record SurveyChange(
        String copiedFrom,
        List<FieldChange> texts,
        List<SectionChange> sections,
        List<QuestionChange> questions,
        List<RuleChange> rules,
        int unchanged) {

    /** Of a survey that is a copy of none. */
    static final SurveyChange NONE = new SurveyChange("", List.of(), List.of(), List.of(), List.of(), 0);

    /** A survey with its questions in the order in which they are asked, and its rules. */
    record Questionnaire(Survey survey, List<Question> questions, List<ContradictionRule> rules) {

        private Map<String, Question> byId() {
            return questions.stream().collect(toMap(question -> question.name().question(), identity()));
        }

        /** The ids, of those that the other has too. */
        private List<String> idsIn(Map<String, Question> other) {
            return questions.stream()
                    .map(question -> question.name().question())
                    .filter(other::containsKey)
                    .toList();
        }
    }

    static SurveyChange between(Questionnaire before, Questionnaire after) {
        var earlier = before.byId();
        var later = after.byId();
        var moved = moved(before.idsIn(later), after.idsIn(earlier));
        List<QuestionChange> changes = new ArrayList<>();
        for (var question : after.questions()) {
            var id = question.name().question();
            var known = earlier.get(id);
            var change = known == null
                    ? QuestionChange.added(question, after.survey())
                    : QuestionChange.between(known, before.survey(), question, after.survey(), moved.contains(id));
            if (!change.fields().isEmpty()) {
                changes.add(change);
            }
        }
        int unchanged = after.questions().size() - changes.size();
        before.questions().stream()
                .filter(question -> !later.containsKey(question.name().question()))
                .map(question -> QuestionChange.dropped(question, before.survey()))
                .forEach(changes::add);
        var texts = FieldChange.between(QuestionFields.of(before.survey()), QuestionFields.of(after.survey()));
        return new SurveyChange(
                before.survey().name().toString(),
                texts,
                SectionChange.between(before.survey().sections(), after.survey().sections()),
                List.copyOf(changes),
                RuleChange.between(before.rules(), after.rules()),
                unchanged);
    }

    /** The fewest that must have been moved for the one order to become the other. */
    static Set<String> moved(List<String> before, List<String> after) {
        return Piece.of(before, after).stream()
                .filter(piece -> piece.kind() == Piece.Kind.ADDED)
                .map(Piece::text)
                .collect(toSet());
    }
}
