package se.arshjul.portal.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.FieldChange.Piece;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionChange;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;

/**
 * Puts in the place of an id what a reader calls it: a part of the plan, the question that another depends on, and the
 * answers. What is known no more, as of a dropped question, keeps its id.
 */
record ChangeLabels(List<Question> questions, List<Choice> elements) {

    private static final String CONDITION = "shown_if.question_id";
    private static final String CONDITION_OPTIONS = "shown_if.option_ids";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    /** The fields of a changed question, with words for ids. */
    List<FieldChange> of(QuestionChange change) {
        return change.getFieldsList().stream()
                .map(field -> labelled(field, change))
                .toList();
    }

    private Map<String, String> labels(QuestionChange change, String field, Piece.Kind kind) {
        return switch (field) {
            case "plan_element" ->
                elements.stream()
                        .filter(choice -> !choice.value().isEmpty())
                        .collect(Collectors.toMap(
                                choice -> ResourceId.of(choice.value()), Choice::text, (first, other) -> first));
            case CONDITION ->
                questions.stream().collect(Collectors.toMap(one -> ResourceId.of(one.getName()), Question::getWording));
            case CONDITION_OPTIONS -> answersTo(kind == Piece.Kind.REMOVED ? before(change) : now(change));
            default -> Map.of();
        };
    }

    /** The question on which this one depends; empty when it depends on none. */
    private String now(QuestionChange change) {
        return named(change.getQuestionId())
                .map(one -> one.getShownIf().getQuestionId())
                .orElse("");
    }

    /** The one on which it depended before. */
    private String before(QuestionChange change) {
        return change.getFieldsList().stream()
                .filter(field -> field.getField().equals(CONDITION))
                .findFirst()
                .map(field -> field.getPiecesList().stream()
                        .filter(piece -> piece.getKind() != Piece.Kind.ADDED)
                        .map(Piece::getText)
                        .collect(Collectors.joining()))
                .orElseGet(() -> now(change));
    }

    private Map<String, String> answersTo(String question) {
        var labels = new HashMap<String, String>();
        named(question).stream()
                .flatMap(asked -> asked.getOptionsList().stream())
                .forEach(option -> labels.put(option.getOptionId(), option.getLabel()));
        return labels;
    }

    private Optional<Question> named(String id) {
        return questions.stream()
                .filter(one -> ResourceId.of(one.getName()).equals(id))
                .findFirst();
    }

    private FieldChange labelled(FieldChange field, QuestionChange change) {
        var said = field.toBuilder();
        said.getPiecesBuilderList().forEach(piece -> {
            var labels = labels(change, field.getField(), piece.getKind());
            piece.setText(ID.matcher(piece.getText())
                    .replaceAll(id -> Matcher.quoteReplacement(labels.getOrDefault(id.group(), id.group()))));
        });
        return said.build();
    }
}
