package se.arshjul.followupservice.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.survey.Survey;

/** A question that differs, as it is now, or as it was when it is dropped. */
record QuestionChange(Kind kind, Question question, List<FieldChange> fields) {

    enum Kind {
        ADDED,
        CHANGED,
        DROPPED
    }

    static QuestionChange added(Question question, Survey survey) {
        return new QuestionChange(
                Kind.ADDED, question, FieldChange.between(new LinkedHashMap<>(), QuestionFields.of(question, survey)));
    }

    static QuestionChange dropped(Question question, Survey survey) {
        return new QuestionChange(
                Kind.DROPPED,
                question,
                FieldChange.between(QuestionFields.of(question, survey), new LinkedHashMap<>()));
    }

    /** Without fields when it is the same in both. */
    static QuestionChange between(Question before, Survey earlier, Question after, Survey later, boolean moved) {
        List<FieldChange> fields = new ArrayList<>(
                FieldChange.between(QuestionFields.of(before, earlier), QuestionFields.of(after, later)));
        var orderBefore = commonOptions(after, before);
        var orderAfter = commonOptions(before, after);
        if (!orderBefore.equals(orderAfter)) {
            fields.add(FieldChange.replaced("option_order", labels(after, orderBefore), labels(after, orderAfter)));
        }
        if (moved) {
            fields.add(FieldChange.replaced(
                    "position", String.valueOf(before.position()), String.valueOf(after.position())));
        }
        return new QuestionChange(Kind.CHANGED, after, List.copyOf(fields));
    }

    /** Ids of the options that both have, in the order of the second. */
    private static List<String> commonOptions(Question one, Question ordered) {
        var ids = one.options().stream().map(Option::optionId).collect(Collectors.toSet());
        return ordered.options().stream()
                .map(Option::optionId)
                .filter(ids::contains)
                .toList();
    }

    private static String labels(Question question, List<String> ids) {
        var labels = question.options().stream().collect(Collectors.toMap(Option::optionId, Option::label));
        return ids.stream().map(labels::get).collect(Collectors.joining(", "));
    }
}
